package org.photofactory.plugins.thumbnail.jpeg;

/**
 * From a block's coefficients to samples, at one or more eighths of its size, in each direction on
 * its own.
 *
 * <p>A small block comes from the lowest coefficients alone, by the inverse transform of its own
 * length: that is as if the large one had been made and its samples averaged well, for a fraction
 * of the work. The full length is the algorithm of Loeffler, Ligtenberg and Moschytz (1989), and
 * the others are its kin, as in libjpeg; all lengths leave out the same factor of √8 in each
 * direction. Numbers have 13 fractional bits, and 2 between the two directions.
 */
final class InverseTransform {

  private static final int BITS = 13;
  private static final int BETWEEN = 2;
  private static final int FIRST_SHIFT = BITS - BETWEEN;
  private static final int SECOND_SHIFT = BITS + BETWEEN + 3;
  private static final int MIDDLE = 128;

  private final int across;
  private final int down;

  /**
   * @param across samples across of the result, one that {@link #has}
   * @param down samples down of the result, the same
   */
  InverseTransform(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /** Whether a block can become so many samples long. */
  static boolean has(int length) {
    return length >= 1 && length <= 4 || length == 6 || length == 8;
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }

  /**
   * Makes samples.
   *
   * @param block 64 coefficients row by row; used as scratch
   * @param detailed false when there is nothing but the first one
   * @param rows gets the samples, from row {@code top} and index {@code left} on, {@code step}
   *     apart
   */
  void transform(int[] block, boolean detailed, byte[][] rows, int top, int left, int step) {
    if (!detailed) {
      fill(rows, top, left, step, sample((block[0] + 4) >> 3));
      return;
    }
    for (int column = 0; column < across; column++) {
      transform(down, block, column, 8, FIRST_SHIFT);
    }
    for (int y = 0; y < down; y++) {
      transform(across, block, y * 8, 1, SECOND_SHIFT);
      byte[] row = rows[top + y];
      for (int x = 0, to = left; x < across; x++, to += step) {
        row[to] = sample(block[y * 8 + x]);
      }
    }
  }

  private void fill(byte[][] rows, int top, int left, int step, byte sample) {
    for (int y = top; y < top + down; y++) {
      byte[] row = rows[y];
      for (int x = 0, to = left; x < across; x++, to += step) {
        row[to] = sample;
      }
    }
  }

  private static byte sample(int value) {
    return (byte) Math.max(0, Math.min(255, value + MIDDLE));
  }

  private static void transform(int length, int[] data, int at, int step, int shift) {
    switch (length) {
      case 8 -> eight(data, at, step, shift);
      case 6 -> six(data, at, step, shift);
      case 4 -> four(data, at, step, shift);
      case 3 -> three(data, at, step, shift);
      case 2 -> two(data, at, step, shift);
      default -> data[at] = descaled(data[at] << BITS, shift);
    }
  }

  private static void two(int[] data, int at, int step, int shift) {
    int sum = (data[at] + data[at + step]) << BITS;
    int difference = (data[at] - data[at + step]) << BITS;
    data[at] = descaled(sum, shift);
    data[at + step] = descaled(difference, shift);
  }

  /** √2 cos(π/6) = 1.224744871 and √2 cos(π/3) = 0.707106781. */
  private static void three(int[] data, int at, int step, int shift) {
    int average = data[at] << BITS;
    int second = data[at + 2 * step] * 5793;
    int first = data[at + step] * 10033;
    data[at] = descaled(average + second + first, shift);
    data[at + step] = descaled(average - 2 * second, shift);
    data[at + 2 * step] = descaled(average + second - first, shift);
  }

  /** √2 cos(π/8) = 1.306562965 and √2 cos(3π/8) = 0.541196100. */
  private static void four(int[] data, int at, int step, int shift) {
    int first = data[at + step];
    int third = data[at + 3 * step];
    int outer = (data[at] + data[at + 2 * step]) << BITS;
    int inner = (data[at] - data[at + 2 * step]) << BITS;
    int wide = first * 10703 + third * 4433;
    int narrow = first * 4433 - third * 10703;
    data[at] = descaled(outer + wide, shift);
    data[at + step] = descaled(inner + narrow, shift);
    data[at + 2 * step] = descaled(inner - narrow, shift);
    data[at + 3 * step] = descaled(outer - wide, shift);
  }

  /** Even waves as in three samples; √2 cos(5π/12) = 0.366025404 for the odd ones. */
  private static void six(int[] data, int at, int step, int shift) {
    int average = data[at] << BITS;
    int fourth = data[at + 4 * step] * 5793;
    int second = data[at + 2 * step] * 10033;
    int even0 = average + fourth + second;
    int even1 = average - 2 * fourth;
    int even2 = average + fourth - second;
    int first = data[at + step];
    int third = data[at + 3 * step];
    int fifth = data[at + 5 * step];
    int common = (first + fifth) * 2998;
    int odd0 = common + ((first + third) << BITS);
    int odd1 = (first - third - fifth) << BITS;
    int odd2 = common + ((fifth - third) << BITS);
    data[at] = descaled(even0 + odd0, shift);
    data[at + 5 * step] = descaled(even0 - odd0, shift);
    data[at + step] = descaled(even1 + odd1, shift);
    data[at + 4 * step] = descaled(even1 - odd1, shift);
    data[at + 2 * step] = descaled(even2 + odd2, shift);
    data[at + 3 * step] = descaled(even2 - odd2, shift);
  }

  private static void eight(int[] data, int at, int step, int shift) {
    int second = data[at + 2 * step];
    int sixth = data[at + 6 * step];
    int common = (second + sixth) * 4433;
    int low = common - sixth * 15137;
    int high = common + second * 6270;
    int sum = (data[at] + data[at + 4 * step]) << BITS;
    int difference = (data[at] - data[at + 4 * step]) << BITS;
    int even0 = sum + high;
    int even3 = sum - high;
    int even1 = difference + low;
    int even2 = difference - low;
    int first = data[at + step];
    int third = data[at + 3 * step];
    int fifth = data[at + 5 * step];
    int seventh = data[at + 7 * step];
    int all = (seventh + third + fifth + first) * 9633;
    int outer = (seventh + first) * -7373;
    int inner = (fifth + third) * -20995;
    int left = (seventh + third) * -16069 + all;
    int right = (fifth + first) * -3196 + all;
    int odd3 = seventh * 2446 + outer + left;
    int odd2 = fifth * 16819 + inner + right;
    int odd1 = third * 25172 + inner + left;
    int odd0 = first * 12299 + outer + right;
    data[at] = descaled(even0 + odd0, shift);
    data[at + 7 * step] = descaled(even0 - odd0, shift);
    data[at + step] = descaled(even1 + odd1, shift);
    data[at + 6 * step] = descaled(even1 - odd1, shift);
    data[at + 2 * step] = descaled(even2 + odd2, shift);
    data[at + 5 * step] = descaled(even2 - odd2, shift);
    data[at + 3 * step] = descaled(even3 + odd3, shift);
    data[at + 4 * step] = descaled(even3 - odd3, shift);
  }

  private static int descaled(int value, int shift) {
    return (value + (1 << (shift - 1))) >> shift;
  }
}
