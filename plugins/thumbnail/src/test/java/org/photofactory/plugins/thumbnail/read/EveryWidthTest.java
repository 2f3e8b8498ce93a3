package org.photofactory.plugins.thumbnail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.thumbnail.SampledJpeg;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;

/** Pictures of every width, and of heights around the edges of blocks, are decoded unsheared. */
class EveryWidthTest {

  private static final int[] HEIGHTS = {3, 16, 25, 47};

  /** Blocks of luma across and down for each of colour. */
  private static final int[][] SAMPLINGS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {4, 1}, {4, 2}};

  @TempDir Path folder;

  static Stream<Integer> widths() {
    return IntStream.rangeClosed(1, 70).boxed();
  }

  @ParameterizedTest
  @MethodSource("widths")
  void both_ways_give_the_same_picture(int width) throws Exception {
    for (int height : HEIGHTS) {
      for (int[] sampling : SAMPLINGS) {
        SampledJpeg made = new SampledJpeg(sampling[0], sampling[1], (width + height) % 4);
        int smallest = Math.max(2, sampling[0]);
        assertSameFrom(smallest, made.file(ramps(width, height)), made.toString());
      }
    }
  }

  private void assertSameFrom(int smallest, byte[] file, String made) throws Exception {
    try (Bytes bytes = Bytes.open(Files.write(folder.resolve("a.jpg"), file))) {
      for (int factor = smallest; factor <= 8; factor *= 2) {
        JpegPicture picture =
            new JpegPicture(
                bytes, JpegHeader.read(bytes), Codecs.find(), MemoryLimit.ofMegabytes(100));
        assertSame(picture, factor, made);
      }
    }
  }

  private static void assertSame(JpegPicture picture, int factor, String made) throws Exception {
    Size whole = picture.size();
    if (whole.shortEdge() < factor) {
      return;
    }
    Size target = new Size(whole.width() / factor, whole.height() / factor);
    Pixels fast = picture.shrunk(target, factor, () -> false).pixels();
    Pixels patient = picture.patient(target, () -> false).pixels();
    assertThat(largestDifference(fast, patient))
        .as("%s at %s of %s", made, factor, whole)
        .isLessThan(24);
  }

  private static int largestDifference(Pixels one, Pixels other) {
    assertThat(one.size()).isEqualTo(other.size());
    int largest = 0;
    for (int index = 0; index < one.samples().length; index++) {
      int difference = (one.samples()[index] & 255) - (other.samples()[index] & 255);
      largest = Math.max(largest, Math.abs(difference));
    }
    return largest;
  }

  /** Red grows to the right, green downwards, blue towards the upper left. */
  private static BufferedImage ramps(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 30 + 200 * x / width;
        int green = 30 + 200 * y / height;
        image.setRGB(x, y, new Color(red, green, 255 - (red + green) / 2).getRGB());
      }
    }
    return image;
  }
}
