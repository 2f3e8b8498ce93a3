package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.media.HeifParts;
import org.photofactory.testkit.media.TestPictures;

/** HEIC and AVIF files: turns of their containers, high dynamic range, and what libheif refuses. */
class HeifIT {

  private static final int TOLERANCE = 6;

  /** Where red, green, blue and white come to lie, from the upper left, by orientation. */
  private static final List<List<Integer>> CORNERS =
      List.of(
          List.of(0, 1, 2, 3),
          List.of(1, 0, 3, 2),
          List.of(3, 2, 1, 0),
          List.of(2, 3, 0, 1),
          List.of(0, 2, 1, 3),
          List.of(2, 0, 3, 1),
          List.of(3, 1, 2, 0),
          List.of(1, 3, 0, 2));

  private static Path folder;
  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path empty) throws Exception {
    Programs.require("heif-enc", "libheif-examples");
    folder = empty;
    studio = Studio.usual(empty);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  static Stream<Arguments> turns() {
    return Stream.of("heic", "avif")
        .flatMap(kind -> IntStream.rangeClosed(1, 8).mapToObj(o -> Arguments.of(kind, o)));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void the_container_turns_its_picture_and_the_caller_does_not_turn_it_again(
      String kind, int orientation) throws Exception {
    byte[] plain = encoded(TestPictures.file(TestPictures.quarters(128, 64), "png"), kind);
    Rendered shown = Studio.rendered(studio.render(HeifParts.turned(plain, orientation)));
    assertThat(corners(shown)).isEqualTo(CORNERS.get(orientation - 1));
    assertThat(shown.width()).isEqualTo(orientation >= 5 ? 64 : 128);
  }

  /** What BT.2390 makes of light of 5, 26, 100, 203 and 1,000 cd/m². */
  @ParameterizedTest
  @CsvSource({
    "heic,16,0.2478,43", "heic,16,0.3800,100", "heic,16,0.5081,186", "heic,16,0.5807,229",
    "heic,16,0.7518,255", "heic,16,0.9026,255", "avif,16,0.3800,100", "heic,18,0.2500,61",
    "heic,18,0.5000,137", "heic,18,0.7500,229", "avif,18,0.7500,229", "heic,18,1.0000,255"
  })
  void light_of_high_range_is_mapped(String kind, int transfer, double signal, int expected)
      throws Exception {
    byte[] plain =
        kind.equals("heic")
            ? encoded(TestPictures.file(grey16(signal), "png"), kind, "-b", "10")
            : encoded(TestPictures.file(grey8(signal), "png"), kind, "-q", "95");
    Color shown = middle(Studio.rendered(studio.render(HeifParts.coloured(plain, 9, transfer))));
    assertThat(List.of(shown.getRed(), shown.getGreen(), shown.getBlue()))
        .allSatisfy(value -> assertThat(value).isCloseTo(expected, Offset.offset(TOLERANCE)));
  }

  private static BufferedImage grey16(double signal) {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
    int[] samples = new int[64 * 64];
    Arrays.fill(samples, (int) Math.round(signal * 65_535));
    image.getRaster().setPixels(0, 0, 64, 64, samples);
    return image;
  }

  private static BufferedImage grey8(double signal) {
    int sample = (int) Math.round(signal * 255);
    return TestPictures.plain(64, 64, new Color(sample, sample, sample));
  }

  @Test
  void a_usual_range_is_left_as_it_is() throws Exception {
    byte[] png = TestPictures.file(TestPictures.plain(64, 64, new Color(100, 150, 200)), "png");
    byte[] plain = HeifParts.coloured(encoded(png, "heic", "-q", "95"), 1, 13);
    Color shown = middle(Studio.rendered(studio.render(plain)));
    assertThat(shown.getRed()).isBetween(96, 104);
    assertThat(shown.getBlue()).isBetween(196, 204);
  }

  @Test
  void a_picture_with_a_gain_map_is_shown_by_every_libheif() throws Exception {
    Rendered shown = Studio.rendered(studio.renderSample("heic/subsec_timezone.heic"));
    assertThat(List.of(shown.width(), shown.height())).isEqualTo(List.of(3024, 4032));
    assertThat(shown.damaged()).isFalse();
    assertThat(shown.files().getFirst().width()).isEqualTo(1440);
  }

  @Test
  void of_a_broken_picture_its_small_copy_is_shown() throws Exception {
    byte[] png = TestPictures.file(TestPictures.quarters(512, 256), "png");
    byte[] whole = encoded(png, "heic", "-t", "128");
    int data = new String(whole, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
    Arrays.fill(whole, data, data + 24, (byte) 0xff);
    Rendered shown = Studio.rendered(studio.render(whole));
    assertThat(shown.damaged()).isTrue();
    assertThat(corners(shown)).isEqualTo(CORNERS.getFirst());
  }

  private static byte[] encoded(byte[] png, String kind, String... options) throws Exception {
    Path source = Files.write(Files.createTempFile(folder, "source", ".png"), png);
    Path target = Files.createTempFile(folder, "encoded", "." + kind);
    List<String> command =
        Stream.of(
                Stream.of("heif-enc"),
                Stream.of(options),
                Stream.of("-o", target.toString(), source.toString()))
            .flatMap(part -> part)
            .toList();
    Programs.run(Map.of(), command);
    return Files.readAllBytes(target);
  }

  private static Color middle(Rendered rendered) throws Exception {
    BufferedImage image = ImageIO.read(rendered.files().getFirst().file().toFile());
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  /** 0 red, 1 green, 2 blue, 3 white near each corner, from the upper left. */
  private static List<Integer> corners(Rendered rendered) throws Exception {
    BufferedImage image = ImageIO.read(rendered.files().getFirst().file().toFile());
    int right = image.getWidth() - 9;
    int bottom = image.getHeight() - 9;
    return Stream.of(
            image.getRGB(8, 8),
            image.getRGB(right, 8),
            image.getRGB(8, bottom),
            image.getRGB(right, bottom))
        .map(Color::new)
        .map(HeifIT::kind)
        .toList();
  }

  private static int kind(Color colour) {
    List<Integer> channels = List.of(colour.getRed(), colour.getGreen(), colour.getBlue());
    boolean white = channels.stream().allMatch(channel -> channel > 180);
    return white ? 3 : channels.indexOf(Collections.max(channels));
  }
}
