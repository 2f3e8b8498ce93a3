package org.photofactory.plugins.video.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.video.Films;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.hls.Piece;
import org.photofactory.plugins.video.hls.Playlists;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;

/** Films of every awkward kind, made playable by the real ffmpeg. */
@Timeout(300)
class MakerIT {

  private static final Path SAMPLES =
      Path.of(System.getProperty("photofactory.root"), "../shared/samples");
  private static final Encoder QUICK = Encoder.software("ultrafast");

  @TempDir Path folder;
  private Ffmpeg ffmpeg;
  private Workbench workbench;

  @BeforeAll
  static void bringPrograms() throws Exception {
    Programs.require("ffmpeg");
  }

  @BeforeEach
  void look() throws Exception {
    ffmpeg = new Ffmpeg(new StageHarness(folder).tools());
    workbench = Workbench.look(ffmpeg, "ultrafast", false);
  }

  @Test
  void work_that_was_killed_goes_on_behind_the_pieces_that_are_whole() throws Exception {
    Path file = Films.film(folder.resolve("long.mp4"), 60, "-preset", "ultrafast");
    assertThat(make(file, QUICK, new UntilPart(0.4))).isInstanceOf(Making.Ended.class);
    List<byte[]> before = contents(variant().pieces());
    assertThat(before).isNotEmpty();
    assertThat(variant().whole()).isFalse();

    assertThat(make(file, QUICK, new ToTheEnd())).isInstanceOf(Making.Made.class);
    List<byte[]> after = contents(variant().pieces());
    for (int piece = 0; piece < before.size(); piece++) {
      assertThat(after.get(piece)).isEqualTo(before.get(piece));
    }
    assertThat(after).hasSize(10);
    assertEveryPicture(60 * 25, 0.04);
    assertThat(Playlists.pieces(variant()))
        .contains("#EXT-X-DISCONTINUITY\n")
        .endsWith("#EXT-X-ENDLIST\n");
  }

  @Test
  void a_program_that_somebody_kills_is_no_fault_of_the_film() throws Exception {
    Path file = Films.film(folder.resolve("killed.mp4"), 60, "-preset", "ultrafast");
    assertThat(make(file, QUICK, new KillingAt(0.4))).isInstanceOf(Making.Killed.class);
    assertThat(variant().pieces()).isNotEmpty();
    assertThat(make(file, QUICK, new ToTheEnd())).isInstanceOf(Making.Made.class);
    assertEveryPicture(60 * 25, 0.04);
  }

  @Test
  void the_processor_goes_on_when_the_chip_fails_in_the_middle() throws Exception {
    Path file =
        Films.film(
            folder.resolve("chip.mp4"),
            "testsrc2=s=1280x720:r=25:d=40",
            40,
            "-preset",
            "ultrafast");
    Encoder failing =
        new Encoder(
            "failing",
            List.of(),
            "scale=w='if(gt(t,20),1000000000,iw)':h=ih:eval=frame,format=yuv420p",
            List.of("-c:v", "libx264", "-preset", "slow", "-crf", "23"));
    assertThat(make(file, failing, new ToTheEnd())).isInstanceOf(Making.Made.class);
    assertEveryPicture(40 * 25, 0.04);
  }

  @Test
  void what_was_turned_is_upright() throws Exception {
    make(SAMPLES.resolve("video/video_rotated.mp4"), QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().shown()).isEqualTo(new PictureSize(720, 1280));
    assertThat(made().video().rotation()).isZero();
    assertThat(made().audio()).singleElement().extracting("codec").isEqualTo("aac");
  }

  @Test
  void bright_films_are_mapped_for_ordinary_screens() throws Exception {
    make(SAMPLES.resolve("video/hlg10-color-test.mp4"), QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().highRange()).isFalse();
    assertThat(made().video().plain()).isTrue();
    assertThat(workbench.toneMapping()).isTrue();
  }

  @Test
  void edges_are_made_even_and_nothing_is_made_larger() throws Exception {
    Path file =
        Films.film(
            folder.resolve("odd.mkv"),
            "testsrc2=s=321x241:r=25:d=2",
            2,
            "-c:v",
            "ffv1",
            "-c:a",
            "flac");
    make(file, QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().size()).isEqualTo(new PictureSize(320, 240));
  }

  @Test
  void large_films_become_smaller() throws Exception {
    Path file =
        Films.film(folder.resolve("uhd.mkv"), "testsrc2=s=2560x1440:r=10:d=1", 1, "-c:v", "mpeg4");
    make(file, QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().size()).isEqualTo(new PictureSize(1280, 720));
  }

  @Test
  void ten_bits_become_eight() throws Exception {
    Path file =
        Films.film(folder.resolve("ten.mp4"), 2, "-pix_fmt", "yuv420p10le", "-c:v", "libx264");
    make(file, QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().pixelFormat()).isEqualTo("yuv420p");
  }

  @Test
  void fields_are_joined() throws Exception {
    Path file =
        Films.film(
            folder.resolve("fields.mpg"),
            2,
            "-vf",
            "interlace",
            "-flags",
            "+ildct+ilme",
            "-c:v",
            "mpeg2video",
            "-c:a",
            "mp2");
    make(file, QUICK, new ToTheEnd());
    assertThat(made().video()).isNotNull();
    assertThat(made().video().interlaced()).isFalse();
  }

  @Test
  void slow_motion_plays_at_no_more_pictures_than_screens_show() throws Exception {
    Path file = Films.film(folder.resolve("slow.mp4"), "testsrc2=s=320x180:r=240:d=3", 3);
    make(file, QUICK, new ToTheEnd());
    assertThat(pictures().size()).isBetween(150, 190);
  }

  @Test
  void pictures_at_uneven_distances_keep_their_times() throws Exception {
    Path file =
        Films.film(
            folder.resolve("uneven.mkv"),
            "testsrc2=s=320x180:r=25:d=8,select='lt(mod(n,10),6)'",
            8,
            "-fps_mode",
            "vfr");
    make(file, QUICK, new ToTheEnd());
    List<Double> wanted = Films.times(file);
    List<Double> times = pictures();
    assertThat(times).hasSameSizeAs(wanted);
    for (int picture = 0; picture < times.size(); picture++) {
      assertThat(times.get(picture) - times.getFirst())
          .isCloseTo(
              wanted.get(picture) - wanted.getFirst(), org.assertj.core.data.Offset.offset(0.002));
    }
  }

  @Test
  void a_film_without_sound_stays_silent() throws Exception {
    Path file =
        Films.make(
            folder.resolve("silent.avi"),
            List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2"),
            "-c:v",
            "mjpeg");
    assertThat(make(file, QUICK, new ToTheEnd())).isInstanceOf(Making.Made.class);
    assertThat(made().audio()).isEmpty();
  }

  @Test
  void the_first_of_several_sounds_is_heard() throws Exception {
    Path file =
        Films.make(
            folder.resolve("languages.mkv"),
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=25:d=2",
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:d=2",
                "-f",
                "lavfi",
                "-i",
                "sine=f=880:d=2"),
            "-map",
            "0",
            "-map",
            "1",
            "-map",
            "2",
            "-c:a",
            "ac3",
            "-c:v",
            "mpeg4");
    make(file, QUICK, new ToTheEnd());
    assertThat(made().audio()).hasSize(1);
  }

  @Test
  void what_browsers_decode_is_only_packed_anew() throws Exception {
    Path file = Films.film(folder.resolve("packed.mkv"), 20, "-g", "50", "-c:a", "aac");
    Film film = FilmReader.read(ffmpeg, file);
    Making making = maker(file, QUICK).make(Recipe.copy(film, true), folder, new ToTheEnd());
    assertThat(making).isInstanceOf(Making.Made.class);
    Variant copy = new Variant(folder.resolve(Recipe.COPY));
    assertThat(copy.pieces()).hasSizeBetween(3, 4);
    int pictures = 0;
    for (Piece piece : copy.pieces()) {
      pictures += Films.times(piece.file()).size();
    }
    assertThat(pictures).isEqualTo(500);
  }

  @Test
  void hevc_goes_into_fragments_with_a_beginning_of_their_own() throws Exception {
    Path file = SAMPLES.resolve("video/hlg10-color-test.mp4");
    Film film = FilmReader.read(ffmpeg, file);
    maker(file, QUICK).make(Recipe.copy(film, true), folder, new ToTheEnd());
    Variant copy = new Variant(folder.resolve(Recipe.COPY));
    assertThat(Playlists.pieces(copy))
        .contains("#EXT-X-MAP:URI=\"init.mp4\"", "#EXT-X-TARGETDURATION:1\n", "seg-00000.m4s");
  }

  @Test
  void recordings_that_browsers_do_not_play_become_aac() throws Exception {
    for (String kind : List.of("sound.aiff", "sound.wma")) {
      Path file = Films.make(folder.resolve(kind), List.of("-f", "lavfi", "-i", "sine=f=440:d=14"));
      Path pieces = Files.createDirectories(folder.resolve(kind + ".d"));
      Film film = FilmReader.read(ffmpeg, file);
      Making making = maker(file, QUICK).make(Recipe.sound(film), pieces, new ToTheEnd());
      assertThat(making).as(kind).isInstanceOf(Making.Made.class);
      Variant sound = new Variant(pieces.resolve(Recipe.SOUND));
      assertThat(sound.pieces().stream().mapToDouble(Piece::seconds).sum()).isBetween(13.8, 14.3);
    }
  }

  @Test
  void what_is_damaged_ends_with_a_sentence_that_names_no_place() throws Exception {
    byte[] whole = Files.readAllBytes(Films.film(folder.resolve("whole.avi"), 2, "-c:v", "mpeg4"));
    for (int at = 6000; at < whole.length; at += 3) {
      whole[at] = (byte) (at * 31);
    }
    Path file = Files.write(folder.resolve("noise.avi"), whole);
    Film film = FilmReader.read(ffmpeg, file);
    if (film.video() == null) {
      throw new AssertionError("the header was to be left");
    }
    switch (make(file, QUICK, new ToTheEnd())) {
      case Making.Failed(var code, var sentence) ->
          assertThat(code + sentence).doesNotContain(folder.toString());
      case Making.Made _ -> assertThat(variant().pieces()).isNotEmpty();
      case Making.Ended _, Making.Killed _, Making.NoRoom _ ->
          throw new AssertionError("nobody ended it");
    }
  }

  private Making make(Path file, Encoder encoder, Job job) throws Exception {
    Film film = FilmReader.read(ffmpeg, file);
    Recipe recipe =
        Recipe.encoded(film, java.util.Objects.requireNonNull(film.video()), List.of(720))
            .getFirst();
    made = recipe.name();
    return maker(file, encoder).make(recipe, folder, job);
  }

  private String made = "";

  private Maker maker(Path file, Encoder encoder) {
    return new Maker(ffmpeg, new Workbench(encoder, QUICK, workbench.toneMapping()), file);
  }

  private Variant variant() {
    return new Variant(folder.resolve(made));
  }

  private Film made() throws Exception {
    return FilmReader.read(ffmpeg, variant().pieces().getFirst().file());
  }

  private List<Double> pictures() throws Exception {
    List<Double> times = new ArrayList<>();
    for (Piece piece : variant().pieces()) {
      times.addAll(Films.times(piece.file()));
    }
    return times;
  }

  /** None is lost, none twice, and each comes when it should. */
  private void assertEveryPicture(int count, double distance) throws Exception {
    List<Double> times = pictures();
    assertThat(times).hasSize(count);
    for (int picture = 1; picture < count; picture++) {
      assertThat(times.get(picture) - times.get(picture - 1))
          .as("picture %d", picture)
          .isBetween(distance - 0.002, distance + 0.002);
    }
  }

  private static List<byte[]> contents(List<Piece> pieces) throws Exception {
    List<byte[]> contents = new ArrayList<>();
    for (Piece piece : pieces) {
      contents.add(Files.readAllBytes(piece.file()));
    }
    return contents;
  }

  private static final class ToTheEnd implements Job {
    @Override
    public boolean wanted() {
      return true;
    }

    @Override
    public void progress(double part) {
      assertThat(part).isBetween(0.0, 1.0);
    }
  }

  /** Kills the program itself, with {@code kill -9}. */
  private record KillingAt(double enough) implements Job {

    @Override
    public boolean wanted() {
      return true;
    }

    @Override
    public void progress(double part) {
      if (part >= enough) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  /** Has the program ended when it has come so far. */
  private static final class UntilPart implements Job {
    private final double enough;
    private volatile boolean wanted = true;

    UntilPart(double enough) {
      this.enough = enough;
    }

    @Override
    public boolean wanted() {
      return wanted;
    }

    @Override
    public void progress(double part) {
      wanted = part < enough;
    }
  }
}
