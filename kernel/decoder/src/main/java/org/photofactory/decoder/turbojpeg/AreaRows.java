package org.photofactory.decoder.turbojpeg;

import java.util.Arrays;
import org.photofactory.decoder.picture.Extent;

/**
 * Makes rows smaller by the mean of the area that each new pixel covers. All weights are whole
 * numbers that are worked out once, so that no pixel costs a division.
 */
final class AreaRows {

  private static final int CHANNELS = 3;

  /** Weights across add up to 2^16, weights down to 2^15: their products fit into an int. */
  private static final int ACROSS = 1 << 16;

  private static final int DOWN = 1 << 15;

  private final Shares columns;
  private final Shares rows;
  private final int[] across;
  private final int[] sums;

  AreaRows(Extent source, Extent target) {
    columns = Shares.of(source.width(), target.width(), ACROSS);
    rows = Shares.of(source.height(), target.height(), DOWN);
    across = new int[target.width() * CHANNELS];
    sums = new int[across.length];
  }

  /** The first row of the source that a row is made of. */
  int first(int y) {
    return rows.first[y];
  }

  /** The last. */
  int last(int y) {
    return rows.last[y];
  }

  /** Adds a row of the source. */
  void add(byte[] row, int from, int y) {
    int weight = rows.weight(y, from);
    shrink(row);
    int[] values = across;
    int[] into = sums;
    for (int index = 0; index < into.length; index++) {
      into[index] += values[index] * weight;
    }
  }

  /** Writes the row that has been added up, and begins the next. */
  void finish(byte[] line) {
    for (int index = 0; index < sums.length; index++) {
      line[index] = (byte) Math.min(255, sums[index] + (1 << 22) >>> 23);
    }
    Arrays.fill(sums, 0);
  }

  /**
   * One row of the source in the new width, each value 2^8 times as large. Fields are taken into
   * variables first: the compiler that workers use reads them anew each time otherwise.
   */
  private void shrink(byte[] row) {
    int[] firsts = columns.first;
    int[] lasts = columns.last;
    int[] firstWeights = columns.firstWeight;
    int[] lastWeights = columns.lastWeight;
    int[] result = across;
    int between = columns.between;
    for (int x = 0; x < firsts.length; x++) {
      int at = firsts[x] * CHANNELS;
      int end = lasts[x] * CHANNELS;
      int weight = firstWeights[x];
      int red = (row[at] & 255) * weight;
      int green = (row[at + 1] & 255) * weight;
      int blue = (row[at + 2] & 255) * weight;
      for (at += CHANNELS; at < end; at += CHANNELS) {
        red += (row[at] & 255) * between;
        green += (row[at + 1] & 255) * between;
        blue += (row[at + 2] & 255) * between;
      }
      int lastWeight = lastWeights[x];
      int to = x * CHANNELS;
      result[to] = red + (row[end] & 255) * lastWeight >>> 8;
      result[to + 1] = green + (row[end + 1] & 255) * lastWeight >>> 8;
      result[to + 2] = blue + (row[end + 2] & 255) * lastWeight >>> 8;
    }
  }

  /**
   * Which places of the source each new place covers, and by how much.
   *
   * @param first the first
   * @param last the last; its weight is 0 where it is the first too
   * @param firstWeight weight of the first
   * @param lastWeight weight of the last
   * @param between weight of each between them
   */
  private record Shares(int[] first, int[] last, int[] firstWeight, int[] lastWeight, int between) {

    static Shares of(int source, int target, int total) {
      Shares shares =
          new Shares(
              new int[target],
              new int[target],
              new int[target],
              new int[target],
              (int) ((long) total * target / source));
      for (int place = 0; place < target; place++) {
        shares.put(place, source, target, total);
      }
      return shares;
    }

    private void put(int place, int source, int target, int total) {
      long start = (long) place * source;
      long end = start + source;
      first[place] = (int) (start / target);
      last[place] = (int) ((end - 1) / target);
      if (first[place] == last[place]) {
        firstWeight[place] = total;
        return;
      }
      long covered = (first[place] + 1L) * target - start;
      firstWeight[place] = (int) (covered * total / source);
      lastWeight[place] = total - firstWeight[place] - (last[place] - first[place] - 1) * between;
    }

    int weight(int place, int from) {
      return from == first[place]
          ? firstWeight[place]
          : from == last[place] ? lastWeight[place] : between;
    }
  }
}
