package org.photofactory.plugins.thumbnail.jpeg;

/**
 * From a block of 8 by 8 samples to quantised coefficients: the discrete cosine transform by Arai,
 * Agui and Nakajima (1988), whose remaining factors are part of the quantisation.
 */
final class ForwardTransform {

  private static final float COS_4 = 0.707106781f;
  private static final float SIN_6 = 0.382683433f;
  private static final float DIFFERENCE = 0.541196100f;
  private static final float SUM = 1.306562965f;

  /** Makes truncation round to the nearest, for negative values too. */
  private static final int OFFSET = 16384;

  private final int[] natural = Zigzag.natural();
  private final float[] factors = new float[64];

  /**
   * @param quantisation 64 divisors row by row
   */
  ForwardTransform(int[] quantisation) {
    for (int index = 0; index < 64; index++) {
      int at = natural[index];
      factors[index] = (float) (1 / (quantisation[at] * aan(at / 8) * aan(at % 8) * 8));
    }
  }

  /**
   * Transforms a block.
   *
   * @param samples 64 samples row by row, with zero in the middle of their range; used as scratch
   * @param block gets 64 coefficients in zigzag order
   * @return a bit for each coefficient that is not zero
   */
  long transform(float[] samples, int[] block) {
    for (int row = 0; row < 64; row += 8) {
      transform(samples, row, 1);
    }
    for (int column = 0; column < 8; column++) {
      transform(samples, column, 8);
    }
    long present = 0;
    for (int index = 0; index < 64; index++) {
      int value = (int) (samples[natural[index]] * factors[index] + (OFFSET + 0.5f)) - OFFSET;
      block[index] = value;
      present |= (value == 0 ? 0L : 1L) << index;
    }
    return present;
  }

  private static void transform(float[] data, int at, int step) {
    float sum0 = data[at] + data[at + 7 * step];
    float difference0 = data[at] - data[at + 7 * step];
    float sum1 = data[at + step] + data[at + 6 * step];
    float difference1 = data[at + step] - data[at + 6 * step];
    float sum2 = data[at + 2 * step] + data[at + 5 * step];
    float difference2 = data[at + 2 * step] - data[at + 5 * step];
    float sum3 = data[at + 3 * step] + data[at + 4 * step];
    float difference3 = data[at + 3 * step] - data[at + 4 * step];
    even(data, at, step, sum0 + sum3, sum0 - sum3, sum1 + sum2, sum1 - sum2);
    odd(data, at, step, difference0, difference1, difference2, difference3);
  }

  private static void even(
      float[] data, int at, int step, float outer, float outerLess, float inner, float innerLess) {
    data[at] = outer + inner;
    data[at + 4 * step] = outer - inner;
    float turned = (innerLess + outerLess) * COS_4;
    data[at + 2 * step] = outerLess + turned;
    data[at + 6 * step] = outerLess - turned;
  }

  private static void odd(
      float[] data, int at, int step, float zero, float one, float two, float three) {
    float low = three + two;
    float middle = two + one;
    float high = one + zero;
    float common = (low - high) * SIN_6;
    float left = DIFFERENCE * low + common;
    float right = SUM * high + common;
    float centre = middle * COS_4;
    float above = zero + centre;
    float below = zero - centre;
    data[at + 5 * step] = below + left;
    data[at + 3 * step] = below - left;
    data[at + step] = above + right;
    data[at + 7 * step] = above - right;
  }

  /** What the algorithm leaves undone: 1, or √2 cos(kπ/16). */
  private static double aan(int frequency) {
    return frequency == 0 ? 1 : Math.sqrt(2) * Math.cos(frequency * Math.PI / 16);
  }
}
