package org.photofactory.plugins.thumbnail;

import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * One channel of a picture as its average and its lowest cosine waves (a part of its discrete
 * cosine transform).
 *
 * @param average mean value
 * @param waves strength of each wave, lowest first, row by row of the upper left triangle
 * @param scale the largest strength
 */
record Waves(double average, double[] waves, double scale) {

  /**
   * @param channel values row by row
   * @param across how many waves across
   * @param down how many waves down
   */
  static Waves of(double[] channel, Size size, int across, int down) {
    double[] strengths = new double[across * down];
    int count = 0;
    double scale = 0;
    for (int waveDown = 0; waveDown < down; waveDown++) {
      double[] sums = sumsOfRows(channel, size, waveDown);
      for (int wave = 0; wave * down < across * (down - waveDown); wave++) {
        strengths[count] = dot(sums, cosines(size.width(), wave)) / size.area();
        scale = count == 0 ? 0 : Math.max(scale, Math.abs(strengths[count]));
        count++;
      }
    }
    double[] waves = new double[count - 1];
    System.arraycopy(strengths, 1, waves, 0, waves.length);
    return new Waves(strengths[0], waves, scale);
  }

  int count() {
    return waves.length;
  }

  /** Writes each wave's strength in 15 steps of the scale. */
  void writeTo(ThumbHash.HalfBytes hash) {
    for (double wave : waves) {
      double share = scale == 0 ? wave : 0.5 + 0.5 / scale * wave;
      hash.put((int) Math.round(15 * share));
    }
  }

  /** Each column's sum, weighted by a wave that goes down. */
  private static double[] sumsOfRows(double[] channel, Size size, int waveDown) {
    double[] cosines = cosines(size.height(), waveDown);
    double[] sums = new double[size.width()];
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < sums.length; x++) {
        sums[x] += channel[y * sums.length + x] * cosines[y];
      }
    }
    return sums;
  }

  private static double[] cosines(int length, int wave) {
    double[] cosines = new double[length];
    for (int index = 0; index < length; index++) {
      cosines[index] = Math.cos(Math.PI / length * wave * (index + 0.5));
    }
    return cosines;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int index = 0; index < one.length; index++) {
      sum += one[index] * other[index];
    }
    return sum;
  }
}
