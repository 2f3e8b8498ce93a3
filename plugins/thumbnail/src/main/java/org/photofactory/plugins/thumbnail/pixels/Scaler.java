package org.photofactory.plugins.thumbnail.pixels;

import java.util.Arrays;

/**
 * Makes a picture smaller while its rows arrive; of the source, only a few rows are ever in memory.
 *
 * <p>First whole blocks of pixels are averaged, as long as the result stays at least as large as
 * the target (cheap and exact), then a {@link Kernel} brings it to the exact size. The work is done
 * on the stored values, not on linear light: that is what every other viewer does, and what people
 * compare with.
 */
public final class Scaler implements RowSink {

  private final Size source;
  private final int channels;
  private final Pixels result;
  private final RowSink first;
  private int taken;
  private int given;

  public Scaler(Size source, int channels, Size target) {
    this.source = source;
    this.channels = channels;
    result = new Pixels(target, channels, new byte[Math.toIntExact(target.area() * channels)]);
    int factor = factor(source, target);
    Size halfway = new Size(source.width() / factor, source.height() / factor);
    IntSink across = RowFilter.between(halfway.width(), target.width(), channels, this::collect);
    IntSink down = ColumnFilter.between(halfway, target.height(), channels, across);
    first = blocks(factor, halfway.width(), down);
  }

  /**
   * The edge of the blocks that are averaged: a power of two, since blocks with an odd edge let
   * stripes of single pixels through.
   */
  public static int factor(Size source, Size target) {
    int across = source.width() / target.width();
    int down = source.height() / target.height();
    return Math.max(1, Integer.highestOneBit(Math.min(across, down)));
  }

  private RowSink blocks(int factor, int width, IntSink next) {
    if (factor == 1) {
      return widening(width * channels, next);
    }
    return factor == 2 && channels == 3
        ? new HalvingFilter(width, next)
        : new BoxFilter(width, channels, factor, next);
  }

  private static RowSink widening(int length, IntSink next) {
    return samples -> {
      int[] slot = next.slot();
      for (int index = 0; index < length; index++) {
        slot[index] = samples[index] & 255;
      }
      next.filled();
    };
  }

  @Override
  public void row(byte[] samples) {
    if (taken == source.height()) {
      throw new IllegalStateException("more rows than " + source.height());
    }
    taken++;
    first.row(samples);
  }

  /** How many rows have arrived. */
  public int taken() {
    return taken;
  }

  /** Puts rows of one value in the place of those that will never arrive. */
  public void fillUp(byte value) {
    byte[] row = new byte[source.width() * channels];
    Arrays.fill(row, value);
    while (taken < source.height()) {
      row(row);
    }
  }

  /** The finished picture; to be asked once all rows have arrived. */
  public Pixels result() {
    if (given != result.height()) {
      throw new IllegalStateException("only " + taken + " of " + source.height() + " rows arrived");
    }
    return result;
  }

  private void collect(byte[] row) {
    System.arraycopy(row, 0, result.samples(), given * row.length, row.length);
    given++;
  }
}
