package org.photofactory.plugins.video.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.video.Films;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.hls.Piece;
import org.photofactory.plugins.video.hls.Playlists;
import org.photofactory.plugins.video.hls.Variant;

/** Films of every awkward kind. */
class MakerIT extends MakerKitchen {

  private static final Path SAMPLES =
      Path.of(System.getProperty("photofactory.root"), "../shared/samples");

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
  void dolby_vision_without_an_ordinary_layer_is_encoded_as_what_lies_beneath() throws Exception {
    Path plain =
        Films.film(folder.resolve("plain.mp4"), 2, "-c:v", "libx265", "-pix_fmt", "yuv420p10le");
    Path file =
        Files.write(folder.resolve("dv5.mp4"), DolbyVision.marked(Files.readAllBytes(plain)));
    assertThat(Films.probe(file, "-show_entries", "stream_side_data=dv_profile")).contains("5");
    assertThat(FilmReader.read(ffmpeg, file).video())
        .isNotNull()
        .extracting(VideoTrack::codec)
        .isEqualTo("hevc");
    assertThat(make(file, QUICK, new ToTheEnd())).isInstanceOf(Making.Made.class);
    assertThat(made().video()).isNotNull();
    assertThat(made().video().codec()).isEqualTo("h264");
    assertThat(made().video().plain()).isTrue();
    assertThat(pictures()).hasSize(50);
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
  void percent_signs_on_the_way_to_the_pieces_mean_nothing() throws Exception {
    folder = Files.createDirectories(folder.resolve("50% %d %05d %v %%"));
    Path file = Films.film(folder.resolve("plain.mp4"), 2);
    assertThat(make(file, QUICK, new ToTheEnd())).isInstanceOf(Making.Made.class);
    assertThat(pictures()).hasSize(50);
    assertThat(Playlists.pieces(variant())).contains("\nseg-00000.ts\n");
    Recipe copy = Recipe.copy(FilmReader.read(ffmpeg, file), true);
    assertThat(maker(file, QUICK).make(copy, folder, new ToTheEnd()))
        .isInstanceOf(Making.Made.class);
    assertThat(new Variant(folder.resolve(Recipe.COPY)).pieces()).isNotEmpty();
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
          .isCloseTo(wanted.get(picture) - wanted.getFirst(), Offset.offset(0.002));
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
}
