package org.photofactory.plugins.thumbnail.pixels;

import java.util.Arrays;

/**
 * Makes a picture lower while its rows arrive. Keeps as many source rows as the kernel has taps.
 */
final class ColumnFilter implements IntSink {

  private final Kernel kernel;
  private final int height;
  private final int length;
  private final IntSink next;
  private final int[][] ring;
  private int taken;
  private int given;

  private ColumnFilter(Kernel kernel, int height, int length, IntSink next) {
    this.kernel = kernel;
    this.height = height;
    this.length = length;
    this.next = next;
    ring = new int[kernel.taps()][length];
  }

  /** A filter between two heights; nothing at all when they are the same. */
  static IntSink between(Size source, int height, int channels, IntSink next) {
    if (source.height() == height) {
      return next;
    }
    Kernel kernel = new Kernel(source.height(), height);
    return new ColumnFilter(kernel, height, source.width() * channels, next);
  }

  @Override
  public int[] slot() {
    return ring[taken % ring.length];
  }

  @Override
  public void filled() {
    while (given < height && kernel.first(given) + kernel.taps() - 1 == taken) {
      if (kernel.taps() == Kernel.USUAL_TAPS) {
        filterUsual(next.slot());
      } else {
        filterAny(next.slot());
      }
      next.filled();
      given++;
    }
    taken++;
  }

  private int[] tap(int tap) {
    return ring[(kernel.first(given) + tap) % ring.length];
  }

  private void filterUsual(int[] output) {
    int[] row0 = tap(0);
    int[] row1 = tap(1);
    int[] row2 = tap(2);
    int[] row3 = tap(3);
    int weight0 = kernel.weight(given, 0);
    int weight1 = kernel.weight(given, 1);
    int weight2 = kernel.weight(given, 2);
    int weight3 = kernel.weight(given, 3);
    for (int index = 0; index < length; index++) {
      int sum =
          weight0 * row0[index]
              + weight1 * row1[index]
              + weight2 * row2[index]
              + weight3 * row3[index];
      output[index] = (sum + Kernel.HALF) >> Kernel.FIXED_POINT;
    }
  }

  private void filterAny(int[] output) {
    Arrays.fill(output, 0, length, Kernel.HALF);
    for (int tap = 0; tap < kernel.taps(); tap++) {
      int weight = kernel.weight(given, tap);
      int[] row = tap(tap);
      for (int index = 0; index < length; index++) {
        output[index] += weight * row[index];
      }
    }
    for (int index = 0; index < length; index++) {
      output[index] >>= Kernel.FIXED_POINT;
    }
  }
}
