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
class EveryWidthIT {

  private static final int[] HEIGHTS = {3, 16, 25, 47};

  /** Blocks of luma across and down for each of colour. */
  private static final int[][] SAMPLINGS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {4, 1}, {4, 2}};

  /** What rounding, and another smoothing of the colour differences, may change. */
  private static final double TOLERANCE = 16;

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
        int most = Math.min(4, 8 / sampling[0]);
        assertSameUpTo(most, made.file(ramps(width, height)), made.toString());
      }
    }
  }

  private void assertSameUpTo(int most, byte[] file, String made) throws Exception {
    try (Bytes bytes = Bytes.open(Files.write(folder.resolve("a.jpg"), file))) {
      MemoryLimit memory = MemoryLimit.ofMegabytes(100);
      JpegPicture picture = new JpegPicture(bytes, JpegHeader.read(bytes), Codecs.find(), memory);
      Pixels whole = picture.patient(picture.size(), () -> false).pixels();
      for (int eighths = 1; eighths <= most; eighths++) {
        if (whole.size().shortEdge() * eighths >= 8) {
          Size target = new Size(whole.width() * eighths / 8, whole.height() * eighths / 8);
          Pixels fast = picture.shrunk(target, eighths, () -> false).pixels();
          assertThat(largestDifference(fast, whole, 8.0 / eighths))
              .as("%s at %s/8 of %s", made, eighths, whole.size())
              .isLessThan(TOLERANCE);
        }
      }
    }
  }

  private static double largestDifference(Pixels small, Pixels whole, double scale) {
    double largest = 0;
    for (int index = 0; index < small.samples().length; index++) {
      int x = index / 3 % small.width();
      int y = index / 3 / small.width();
      double expected = mean(whole, x * scale, y * scale, scale, index % 3);
      largest = Math.max(largest, Math.abs((small.samples()[index] & 255) - expected));
    }
    return largest;
  }

  /** Mean of a square, of whose outermost pixels only a part may count. */
  private static double mean(Pixels whole, double left, double top, double edge, int channel) {
    double sum = 0;
    for (int y = (int) top; y < Math.min(whole.height(), top + edge); y++) {
      for (int x = (int) left; x < Math.min(whole.width(), left + edge); x++) {
        double share = covered(x, left, edge) * covered(y, top, edge);
        sum += share * (whole.samples()[(y * whole.width() + x) * 3 + channel] & 255);
      }
    }
    return sum / edge / edge;
  }

  private static double covered(int pixel, double from, double length) {
    return Math.min(pixel + 1, from + length) - Math.max(pixel, from);
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
