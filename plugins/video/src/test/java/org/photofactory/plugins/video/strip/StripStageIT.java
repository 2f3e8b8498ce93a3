package org.photofactory.plugins.video.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.plugins.video.FilmStudio;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.shots.Camera;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.TestAssets;

/** Strips of real films by the real ffmpeg. */
@Timeout(300)
class StripStageIT extends FilmStudio {

  private static final List<String> COLOURS = List.of("red", "lime", "blue", "yellow", "magenta");
  private static final List<Color> SHOWN =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW, Color.MAGENTA);

  @Test
  void each_tile_shows_what_the_film_shows_then() throws Exception {
    Made made = made(maker.scenes("scenes.mp4", 3, COLOURS, "-g", "10"));
    assertThat(made.strip()).isEqualTo(new Strip(15, 10, new PictureSize(212, 160), 1));
    assertThat(made.sheet().getWidth()).isEqualTo(2120);
    assertThat(made.sheet().getHeight()).isEqualTo(320);
    assertThat(made.colours())
        .isEqualTo(IntStream.range(0, 15).map(tile -> tile / 3).boxed().toList());
  }

  @Test
  void a_short_film_without_key_frames_is_looked_at_frame_by_frame() throws Exception {
    Made made = made(maker.scenes("one-key.mp4", 3, COLOURS, "-g", "9999", "-sc_threshold", "0"));
    assertThat(made.colours())
        .isEqualTo(IntStream.range(0, 15).map(tile -> tile / 3).boxed().toList());
  }

  @Test
  void a_film_of_ten_hours_has_a_hundred_tiles() throws Exception {
    List<String> hours = Collections.nCopies(2, COLOURS).stream().flatMap(List::stream).toList();
    Made made = made(slow(hours));
    assertThat(made.strip().tiles()).isEqualTo(100);
    assertThat(made.strip().secondsPerTile()).isBetween(359.0, 360.0);
    assertThat(made.colours())
        .isEqualTo(IntStream.range(0, 100).map(tile -> tile / 10 % 5).boxed().toList());
  }

  @Test
  void a_film_that_lies_on_its_side_is_turned() throws Exception {
    Made made = made(Samples.file("video/video_rotated.mp4"));
    assertThat(made.strip()).isEqualTo(new Strip(2, 2, new PictureSize(160, 284), 1));
  }

  @Test
  void a_moment_is_a_film_too() throws Exception {
    Made made = made(Samples.file("video/sample_android_slow_motion.mp4"));
    assertThat(made.strip()).isEqualTo(new Strip(1, 1, new PictureSize(284, 160), 1));
  }

  @Test
  void other_containers_have_strips_as_well() throws Exception {
    for (String sample :
        List.of("MVI_0121.AVI", "mkv.mkv", "webm.webm", "Sony ILCE-7M3 (A7M3).mts", "earth.mov")) {
      Made made = made(Samples.file("video/" + sample));
      assertThat(made.strip().tiles()).as(sample).isPositive();
    }
  }

  @Test
  void what_is_brighter_than_screens_is_mapped_to_them() throws Exception {
    Made made = made(Samples.file("video/hlg10-color-test.mp4"));
    assertThat(made.strip().tile()).isEqualTo(new PictureSize(284, 160));
    assertThat(variety(made.sheet())).as("there is a picture, not one grey").isGreaterThan(40);
  }

  @Test
  void a_film_that_does_not_say_how_long_it_is_is_walked_through() throws Exception {
    Asset asset = maker.scenes("endless.h264", 3, COLOURS, "-g", "5", "-f", "h264");
    Made made = made(asset);
    assertThat(made.strip().tiles()).isGreaterThan(4);
    assertThat(made.colours()).startsWith(0).contains(1, 2, 3);
  }

  @Test
  void sound_alone_has_none() throws Exception {
    Asset sound = maker.sound("sound.mp4");
    Asset film = TestAssets.of(sound.original(), MediaKind.VIDEO, "video/mp4");
    assertThat(run(film)).isInstanceOf(Outcome.Skipped.class);
    assertThat(harness.folder(film)).isEmptyDirectory();
  }

  @Test
  void a_wide_film_has_small_tiles_too() throws Exception {
    Made made =
        made(
            maker.film(
                "wide.mp4",
                List.of("-f", "lavfi", "-i", "testsrc=s=4000x40:d=2:r=5", "-pix_fmt", "yuv420p")));
    assertThat(made.strip().tile()).isEqualTo(new PictureSize(480, 40));
  }

  /** A film whose clock goes slowly, so that ten hours are made in seconds. */
  private Asset slow(List<String> colours) throws Exception {
    Asset quick = maker.scenes("quick.mp4", 6, colours, "-r", "10", "-g", "6", "-s", "64x48");
    return maker.film(
        "slow.mp4", List.of("-itsscale", "600", "-i", quick.original().toString(), "-c", "copy"));
  }

  private record Made(Strip strip, BufferedImage sheet) {

    /** Which of the colours each tile shows in its middle. */
    List<Integer> colours() {
      return IntStream.range(0, strip.tiles()).mapToObj(this::colour).toList();
    }

    private int colour(int tile) {
      int x = (tile % strip.columns()) * strip.tile().width() + strip.tile().width() / 2;
      int y = (tile / strip.columns()) * strip.tile().height() + strip.tile().height() / 2;
      Color seen = new Color(sheet.getRGB(x, y));
      return SHOWN.indexOf(
          new Color(pure(seen.getRed()), pure(seen.getGreen()), pure(seen.getBlue())));
    }

    private static int pure(int channel) {
      return channel > 127 ? 255 : 0;
    }
  }

  private Made made(Path file) throws Exception {
    return made(TestAssets.of(file, MediaKind.VIDEO, "video/mp4"));
  }

  private Made made(Asset asset) throws Exception {
    assertThat(run(asset)).isInstanceOf(Outcome.Done.class);
    BufferedImage sheet = ImageIO.read(harness.folder(asset).resolve(Strips.FILE).toFile());
    Ffmpeg ffmpeg = new Ffmpeg(harness.tools());
    Film film = FilmReader.read(ffmpeg, asset.original());
    Path again = Files.createTempDirectory(folder, "again");
    Optional<StripMaker.Made> made =
        new StripMaker(new Camera(ffmpeg, asset.original(), again), film, film.video()).make();
    return new Made(made.orElseThrow().strip(), sheet);
  }

  private Outcome run(Asset asset) throws Exception {
    return harness.run(new Writeless(new StripStage()), asset);
  }

  private static long variety(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(pixels).map(pixel -> pixel >> 12 & 0xf | pixel & 0xf0).distinct().count();
  }
}
