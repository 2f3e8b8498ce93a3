package org.photofactory.plugins.video.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.video.Films;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.hls.Piece;
import org.photofactory.plugins.video.hls.Playlists;

/** Work that is cut short, by whatever: it goes on, or ends with a sentence. */
class CutShortMakingIT extends MakerKitchen {

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
