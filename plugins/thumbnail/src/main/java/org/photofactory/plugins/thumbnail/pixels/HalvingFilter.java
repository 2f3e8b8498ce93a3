package org.photofactory.plugins.thumbnail.pixels;

/**
 * Averages blocks of two by two pixels with three channels: what {@link BoxFilter} does, four times
 * as fast, for the case that nearly all cameras' pictures need.
 */
final class HalvingFilter implements RowSink {

  private final int length;
  private final IntSink next;
  private final byte[] upper;
  private boolean waiting;

  /**
   * @param width pixels across of the result
   */
  HalvingFilter(int width, IntSink next) {
    length = width * 3;
    this.next = next;
    upper = new byte[length * 2];
  }

  @Override
  public void row(byte[] samples) {
    if (waiting) {
      average(upper, samples, next.slot(), length);
      next.filled();
    } else {
      System.arraycopy(samples, 0, upper, 0, upper.length);
    }
    waiting = !waiting;
  }

  private static void average(byte[] upper, byte[] lower, int[] output, int length) {
    int from = 0;
    for (int to = 0; to < length; to += 3, from += 6) {
      output[to] = mean(upper, lower, from);
      output[to + 1] = mean(upper, lower, from + 1);
      output[to + 2] = mean(upper, lower, from + 2);
    }
  }

  private static int mean(byte[] upper, byte[] lower, int at) {
    int above = (upper[at] & 255) + (upper[at + 3] & 255);
    int below = (lower[at] & 255) + (lower[at + 3] & 255);
    return (above + below + 2) >> 2;
  }
}
