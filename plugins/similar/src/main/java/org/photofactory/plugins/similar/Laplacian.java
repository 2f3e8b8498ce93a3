package org.photofactory.plugins.similar;

/** Variance of the Laplacian of a picture whose rows pass by: how sharp it is. For one thread. */
final class Laplacian {

  private int[] above;
  private int[] middle;
  private int[] below;
  private int rows;
  private long count;
  private long sum;
  private long squares;

  Laplacian(int width) {
    above = new int[width];
    middle = new int[width];
    below = new int[width];
  }

  /** Takes the next row of luminances. */
  void row(int[] luminances) {
    int[] oldest = above;
    above = middle;
    middle = below;
    below = oldest;
    System.arraycopy(luminances, 0, below, 0, below.length);
    if (++rows >= 3) {
      look();
    }
  }

  /** The variance; 0 for pictures too small to have one. */
  float variance() {
    if (count == 0) {
      return 0;
    }
    double mean = (double) sum / count;
    return (float) ((double) squares / count - mean * mean);
  }

  private void look() {
    for (int x = 1; x < middle.length - 1; x++) {
      int value = above[x] + below[x] + middle[x - 1] + middle[x + 1] - 4 * middle[x];
      sum += value;
      squares += (long) value * value;
      count++;
    }
  }
}
