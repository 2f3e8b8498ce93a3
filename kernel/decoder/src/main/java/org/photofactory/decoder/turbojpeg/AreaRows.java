package org.photofactory.decoder.turbojpeg;

import java.util.Arrays;
import org.photofactory.decoder.picture.Extent;

/**
 * Makes rows smaller by the mean of the area that each new pixel covers, in whole numbers: a row of
 * the source counts by how much of it lies within the row that is made.
 */
final class AreaRows {

  private static final int CHANNELS = 3;
  private static final int ONE = 256;

  private final Extent source;
  private final Extent target;
  private final int[] starts;
  private final int[] firstWeights;
  private final long[] sums;
  private final int[] across;
  private long weight;

  AreaRows(Extent source, Extent target) {
    this.source = source;
    this.target = target;
    starts = new int[target.width() + 1];
    firstWeights = new int[target.width() + 1];
    for (int x = 0; x <= target.width(); x++) {
      long edge = (long) x * source.width() * ONE / target.width();
      starts[x] = (int) (edge / ONE);
      firstWeights[x] = ONE - (int) (edge % ONE);
    }
    sums = new long[target.width() * CHANNELS];
    across = new int[target.width() * CHANNELS];
  }

  /** The first row of the source that a row is made of. */
  int first(int y) {
    return (int) ((long) y * source.height() / target.height());
  }

  /** The row behind the last. */
  int end(int y) {
    long end = ((long) (y + 1) * source.height() + target.height() - 1) / target.height();
    return (int) Math.min(source.height(), end);
  }

  /** Adds a row of the source. */
  void add(byte[] row, int from, int y) {
    long top = (long) y * source.height() * ONE / target.height();
    long bottom = (long) (y + 1) * source.height() * ONE / target.height();
    int share = (int) (Math.min(bottom, (from + 1L) * ONE) - Math.max(top, (long) from * ONE));
    if (share <= 0) {
      return;
    }
    shrink(row);
    for (int index = 0; index < sums.length; index++) {
      sums[index] += (long) across[index] * share;
    }
    weight += share;
  }

  /** Writes the row that has been added up, and begins the next. */
  void finish(byte[] line) {
    for (int index = 0; index < sums.length; index++) {
      line[index] = (byte) ((sums[index] + weight * ONE / 2) / (weight * ONE));
    }
    Arrays.fill(sums, 0);
    weight = 0;
  }

  /** One row of the source in the new width, each value 256 times as large. */
  private void shrink(byte[] row) {
    for (int x = 0; x < target.width(); x++) {
      int start = starts[x];
      int end = starts[x + 1];
      int last = ONE - firstWeights[x + 1];
      int total = (end - start) * ONE - (ONE - firstWeights[x]) + last;
      for (int channel = 0; channel < CHANNELS; channel++) {
        int sum = (row[start * CHANNELS + channel] & 255) * firstWeights[x];
        for (int from = start + 1; from < end; from++) {
          sum += (row[from * CHANNELS + channel] & 255) * ONE;
        }
        if (last > 0) {
          sum += (row[end * CHANNELS + channel] & 255) * last;
        }
        across[x * CHANNELS + channel] = (int) ((long) sum * ONE / total);
      }
    }
  }
}
