package org.photofactory.plugins.thumbnail.pixels;

import java.util.Arrays;

/** Averages square blocks of pixels. Columns and rows that do not fill a block are left out. */
final class BoxFilter implements RowSink {

  private final int channels;
  private final int factor;
  private final IntSink next;
  private final int[] sums;
  private int rows;

  /**
   * @param width pixels across of the result
   * @param factor length of the edge of a block
   */
  BoxFilter(int width, int channels, int factor, IntSink next) {
    this.channels = channels;
    this.factor = factor;
    this.next = next;
    sums = new int[width * channels * factor];
  }

  @Override
  public void row(byte[] samples) {
    add(samples, sums);
    rows++;
    if (rows == factor) {
      average(next.slot());
      next.filled();
      rows = 0;
      Arrays.fill(sums, 0);
    }
  }

  private static void add(byte[] samples, int[] sums) {
    for (int index = 0; index < sums.length; index++) {
      sums[index] += samples[index] & 255;
    }
  }

  private void average(int[] output) {
    int length = sums.length / factor;
    long area = (long) factor * factor;
    for (int to = 0; to < length; to++) {
      int from = to / channels * factor * channels + to % channels;
      long sum = area / 2;
      for (int column = 0; column < factor; column++, from += channels) {
        sum += sums[from];
      }
      output[to] = (int) (sum / area);
    }
  }
}
