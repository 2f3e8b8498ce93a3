package org.photofactory.plugins.thumbnail.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.thumbnail.ThumbnailStage;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** Posters by the real ffmpeg, of real films and of films made for a case. */
class PosterIT {

  /** What ffmpeg calls orange; Java's is another. */
  private static final Color ORANGE = new Color(255, 165, 0);

  /** Nothing but black from its beginning to its end. */
  private static final String BLACK_SAMPLE = "video/long_1080p_lowbitrate.mp4";

  @TempDir Path folder;
  private FilmMaker films;

  static List<Sample> films() {
    return Samples.all().stream()
        .filter(sample -> sample.kind() == MediaKind.VIDEO && !sample.file().startsWith("broken/"))
        .toList();
  }

  @BeforeAll
  static void program() throws Exception {
    Programs.require("ffmpeg");
  }

  @BeforeEach
  void maker() {
    films = new FilmMaker(folder);
  }

  @ParameterizedTest
  @MethodSource("films")
  void every_film_shows_a_bright_frame_upright(Sample sample) throws Exception {
    BufferedImage shown = poster(sample.path()).orElseThrow();
    double width = sample.facts().path("displayWidth").asDouble();
    double height = sample.facts().path("displayHeight").asDouble();
    assertThat(shown.getWidth() / (double) shown.getHeight())
        .isCloseTo(width / height, within(0.01));
    assertThat(brightness(shown) > 4).isNotEqualTo(sample.file().equals(BLACK_SAMPLE));
  }

  @Test
  void percent_signs_in_the_name_of_the_folder_mean_nothing() throws Exception {
    folder = Files.createDirectories(folder.resolve("50%d"));
    Path film =
        new FilmMaker(folder).make("-f", "lavfi", "-i", "testsrc2=s=320x180:d=1:r=10", "a.mkv");
    assertThat(poster(film)).isPresent();
  }

  @Test
  void a_black_beginning_is_passed_over() throws Exception {
    Path film =
        films.make(
            "-f",
            "lavfi",
            "-i",
            "color=black:s=160x120:d=4:r=10",
            "-f",
            "lavfi",
            "-i",
            "color=orange:s=160x120:d=4:r=10",
            "-filter_complex",
            "[0][1]concat=n=2",
            "-c:v",
            "libx264",
            "-g",
            "20",
            "film.mp4");
    assertThat(difference(poster(film).orElseThrow(), ORANGE)).isLessThan(12);
  }

  @Test
  void a_film_whose_only_key_frame_is_black_is_looked_into() throws Exception {
    Path film =
        films.make(
            "-f",
            "lavfi",
            "-i",
            "color=black:s=160x120:d=1:r=10",
            "-f",
            "lavfi",
            "-i",
            "color=orange:s=160x120:d=9:r=10",
            "-filter_complex",
            "[0][1]concat=n=2",
            "-c:v",
            "libx264",
            "-g",
            "1000",
            "-sc_threshold",
            "0",
            "film.mkv");
    assertThat(difference(poster(film).orElseThrow(), ORANGE)).isLessThan(12);
  }

  @Test
  void a_black_film_is_shown_as_it_is() throws Exception {
    Path film = films.make("-f", "lavfi", "-i", "color=black:s=160x120:d=2:r=10", "film.webm");
    assertThat(difference(poster(film).orElseThrow(), Color.BLACK)).isLessThan(12);
  }

  @Test
  void pixels_that_are_not_square_are_made_square() throws Exception {
    Path film =
        films.make(
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=720x576:d=1:r=5",
            "-vf",
            "setsar=64/45",
            "-c:v",
            "mpeg2video",
            "film.mpg");
    BufferedImage shown = poster(film).orElseThrow();
    assertThat(shown.getWidth() / (double) shown.getHeight()).isCloseTo(16 / 9.0, within(0.01));
  }

  @Test
  void a_recording_shows_its_cover() throws Exception {
    Path cover = films.make("-f", "lavfi", "-i", "color=red:s=200x200", "-frames:v", "1", "c.jpg");
    Path sound =
        films.make(
            "-f",
            "lavfi",
            "-i",
            "sine=d=2",
            "-i",
            cover.toString(),
            "-map",
            "0:a",
            "-map",
            "1:v",
            "-disposition:v",
            "attached_pic",
            "song.mp3");
    BufferedImage shown = poster(sound).orElseThrow();
    assertThat(difference(shown, Color.RED)).isLessThan(12);
    assertThat(shown.getWidth()).isEqualTo(200);
  }

  @Test
  void a_recording_without_a_cover_shows_its_waves() throws Exception {
    Path sound =
        films.make(
            "-f",
            "lavfi",
            "-i",
            "sine=d=1",
            "-f",
            "lavfi",
            "-i",
            "anullsrc=d=1",
            "-filter_complex",
            "[0][1]concat=n=2:v=0:a=1",
            "loud-then-silent.flac");
    BufferedImage shown = poster(sound).orElseThrow();
    assertThat(inked(shown, 0, 600)).isGreaterThan(10 * inked(shown, 700, 1200));
  }

  @Test
  void a_list_of_other_files_opens_none_of_them() throws Exception {
    Path secret = films.make("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "secret.ts");
    Path list = folder.resolve("list.mp4");
    Files.writeString(
        list, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n#EXT-X-ENDLIST\n");
    assertThat(poster(list)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffprobe", "ffmpeg"})
  void a_film_whose_program_is_killed_is_tried_again(String program) throws Exception {
    Path film = films.make("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "film.mp4");
    StageHarness harness =
        new StageHarness(folder).withPrograms(Programs.suicidal(folder, program));
    Asset asset = TestAssets.of(film, MediaKind.VIDEO, "video/mp4");
    assertThat(harness.run(new ThumbnailStage(null), asset))
        .isEqualTo(
            new Outcome.Failed(
                Blame.TRANSIENT, "CUT_SHORT", "A program was ended while it worked."));
  }

  private Optional<BufferedImage> poster(Path film) throws Exception {
    StageHarness harness = new StageHarness(folder);
    Optional<Path> poster = Poster.make(TestAssets.of(film, MediaKind.VIDEO, "video/mp4"), harness);
    return poster.isEmpty() ? Optional.empty() : Optional.of(ImageIO.read(poster.get().toFile()));
  }

  private static int difference(BufferedImage image, Color expected) {
    Color middle = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    int red = Math.abs(middle.getRed() - expected.getRed());
    int green = Math.abs(middle.getGreen() - expected.getGreen());
    return Math.max(red, Math.max(green, Math.abs(middle.getBlue() - expected.getBlue())));
  }

  private static double brightness(BufferedImage image) {
    long sum = 0;
    for (int at = 0; at < 1000; at++) {
      int x = at % 40 * image.getWidth() / 40;
      int y = at / 40 * image.getHeight() / 25;
      Color colour = new Color(image.getRGB(x, y));
      sum += (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }
    return sum / 1000.0;
  }

  private static long inked(BufferedImage image, int from, int to) {
    long count = 1;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += (image.getRGB(x, y) >>> 24) > 128 ? 1 : 0;
      }
    }
    return count;
  }
}
