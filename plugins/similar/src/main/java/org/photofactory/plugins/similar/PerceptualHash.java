package org.photofactory.plugins.similar;

import java.util.Arrays;

/**
 * The pHash of 64 bits: the luminance on 32 × 32 cells, its discrete cosine transform (DCT-II), of
 * which the 8 × 8 lowest frequencies; a bit is set where one is greater than their median. Sources:
 * Christoph Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions" (2010), in
 * the form of Neal Krawetz, "Looks Like It" (hackerfactor.com, 2011), with the median as in
 * Python's imagehash. Stateless, thread-safe.
 */
final class PerceptualHash {

  /** Cells a side of the luminance. */
  static final int SIDE = 32;

  private static final int LOW = 8;

  private final double[] cosines = cosines();

  /**
   * @param cells {@link #SIDE}² means of luminance
   */
  long of(double[] cells) {
    double[] low = lowFrequencies(cells);
    double[] sorted = low.clone();
    Arrays.sort(sorted);
    double median = (sorted[LOW * LOW / 2 - 1] + sorted[LOW * LOW / 2]) / 2;
    long hash = 0;
    for (double frequency : low) {
      hash = hash << 1 | (frequency > median ? 1 : 0);
    }
    return hash;
  }

  /** The transform of rows, then of columns, as far as it is looked at. */
  private double[] lowFrequencies(double[] cells) {
    double[] rows = new double[SIDE * LOW];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < LOW; u++) {
        rows[y * LOW + u] = transformed(cells, y * SIDE, 1, u);
      }
    }
    double[] low = new double[LOW * LOW];
    for (int v = 0; v < LOW; v++) {
      for (int u = 0; u < LOW; u++) {
        low[v * LOW + u] = transformed(rows, u, LOW, v);
      }
    }
    return low;
  }

  private double transformed(double[] values, int from, int step, int frequency) {
    double sum = 0;
    for (int n = 0; n < SIDE; n++) {
      sum += values[from + n * step] * cosines[frequency * SIDE + n];
    }
    return sum;
  }

  private static double[] cosines() {
    double[] cosines = new double[LOW * SIDE];
    for (int frequency = 0; frequency < LOW; frequency++) {
      for (int n = 0; n < SIDE; n++) {
        cosines[frequency * SIDE + n] = Math.cos(Math.PI * frequency * (2 * n + 1) / (2 * SIDE));
      }
    }
    return cosines;
  }
}
