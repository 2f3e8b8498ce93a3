package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.decoder.route.Means;
import org.photofactory.testkit.Samples;

/** What libde265 decodes plane by plane looks as what libvips makes of the same file. */
class HeifWaysIT {

  /** What is left to libvips: AVIF, transparency, ten bits, a sequence. */
  private static final Set<String> LEFT = Set.of("issue_9292_sony_3_bottom_right.HIF", "C028.heic");

  /**
   * Means of channels over the whole picture. What uses a part of the 256 values only, libheif
   * makes brighter by 256 / 255.
   */
  private static final double BIAS = 0.7;

  private static final double DIFFERENCE = 2;

  private static List<Path> files;
  private static Map<Means, List<Path>> folders;

  @BeforeAll
  static void decode(@TempDir Path results) throws Exception {
    Studio.requireLibraries();
    files =
        Samples.all().stream()
            .filter(sample -> sample.mime().startsWith("image/hei"))
            .map(Samples.Sample::path)
            .filter(file -> !file.getParent().endsWith("broken"))
            .toList();
    folders = BothHeifWays.decode(Files.createDirectory(results.resolve("both")), files);
  }

  static Stream<Path> samples() {
    return Samples.all().stream()
        .filter(sample -> sample.mime().startsWith("image/hei"))
        .map(Samples.Sample::path)
        .filter(file -> !file.getParent().endsWith("broken"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void both_ways_make_the_same_picture(Path file) throws Exception {
    int index = files.indexOf(file);
    Path plane = folders.get(Means.LIBDE265).get(index);
    Path whole = folders.get(Means.LIBVIPS).get(index);
    if (LEFT.contains(file.getFileName().toString())) {
      assertThat(plane.resolve("facts")).doesNotExist();
      return;
    }
    assertThat(plane.resolve("facts")).hasSameTextualContentAs(whole.resolve("facts"));
    for (String name : List.of("preview.jpg", "150.jpg")) {
      assertSame(
          ImageIO.read(plane.resolve(name).toFile()), ImageIO.read(whole.resolve(name).toFile()));
    }
  }

  private static void assertSame(BufferedImage one, BufferedImage other) {
    assertThat(List.of(one.getWidth(), one.getHeight()))
        .isEqualTo(List.of(other.getWidth(), other.getHeight()));
    int[] pixels = pixels(one);
    int[] others = pixels(other);
    for (int shift : new int[] {0, 8, 16}) {
      int[] differences =
          IntStream.range(0, pixels.length)
              .map(at -> (pixels[at] >> shift & 255) - (others[at] >> shift & 255))
              .toArray();
      assertThat(IntStream.of(differences).average().orElseThrow()).isBetween(-BIAS, BIAS);
      assertThat(IntStream.of(differences).map(Math::abs).average().orElseThrow())
          .isLessThan(DIFFERENCE);
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
