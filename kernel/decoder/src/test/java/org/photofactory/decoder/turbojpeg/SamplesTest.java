package org.photofactory.decoder.turbojpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.decoder.picture.Extent;

class SamplesTest {

  @ParameterizedTest
  @CsvSource({"100,80,50,40", "101,77,33,25", "640,480,150,113", "7,9000,1,750", "90,50,90,20"})
  void each_pixel_is_the_mean_of_the_area_that_it_covers(
      int width, int height, int newWidth, int newHeight) {
    byte[] source = new byte[width * height * 3];
    new Random(1).nextBytes(source);
    byte[] result = scaled(source, new Extent(width, height), new Extent(newWidth, newHeight));
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth * 3; x++) {
        double expected =
            mean(source, new Extent(width, height), x, y, new Extent(newWidth, newHeight));
        assertThat((result[y * newWidth * 3 + x] & 255) * 1.0)
            .isCloseTo(expected, org.assertj.core.data.Offset.offset(1.5));
      }
    }
  }

  @Test
  void white_stays_white_and_black_black() {
    byte[] white = new byte[333 * 222 * 3];
    java.util.Arrays.fill(white, (byte) 255);
    assertThat(scaled(white, new Extent(333, 222), new Extent(100, 67))).containsOnly(255);
    assertThat(scaled(new byte[white.length], new Extent(333, 222), new Extent(100, 67)))
        .containsOnly(0);
  }

  private static byte[] scaled(byte[] source, Extent extent, Extent target) {
    try (Arena arena = Arena.ofConfined()) {
      Samples samples = Samples.of(arena, extent);
      MemorySegment.copy(
          source, 0, samples.rgb(), java.lang.foreign.ValueLayout.JAVA_BYTE, 0, source.length);
      return samples.scaledTo(target, arena).bytes();
    }
  }

  /** By the plain definition. */
  private static double mean(byte[] source, Extent extent, int x, int y, Extent target) {
    double across = (double) extent.width() / target.width();
    double down = (double) extent.height() / target.height();
    double left = x / 3 * across;
    double top = y * down;
    double sum = 0;
    for (int row = (int) top; row < Math.min(extent.height(), Math.ceil(top + down)); row++) {
      double rowShare = Math.min(top + down, row + 1) - Math.max(top, row);
      for (int column = (int) left;
          column < Math.min(extent.width(), Math.ceil(left + across));
          column++) {
        double share = Math.min(left + across, column + 1) - Math.max(left, column);
        int value = source[(row * extent.width() + column) * 3 + x % 3] & 255;
        sum += Math.max(0, share) * Math.max(0, rowShare) * value;
      }
    }
    return sum / across / down;
  }
}
