package org.photofactory.plugins.thumbnail.pixels;

/**
 * Which source samples make each sample of the result, and how much each counts: the main lobe of a
 * sinc under a Hamming window, stretched by the scale.
 *
 * <p>Chosen for making pictures smaller by less than two: nearly as sharp as a cubic with half its
 * samples, and since no weight is negative, edges get no halos and no result needs clamping.
 */
final class Kernel {

  /** Weights are whole numbers; those of one result sample add up to 1 << 14. */
  static final int FIXED_POINT = 14;

  /** Half a unit, for rounding. */
  static final int HALF = 1 << FIXED_POINT - 1;

  /** What the filters are fastest with, and enough for every scale up to two. */
  static final int USUAL_TAPS = 4;

  private final int taps;
  private final int[] first;
  private final int[] weights;

  /** A kernel from {@code source} samples to {@code target} samples, which are fewer. */
  Kernel(int source, int target) {
    double scale = (double) source / target;
    int widest = (int) Math.ceil(2 * scale);
    taps = Math.min(source, Math.max(USUAL_TAPS, widest));
    first = new int[target];
    weights = new int[target * taps];
    for (int index = 0; index < target; index++) {
      double centre = (index + 0.5) * scale;
      int from = (int) Math.floor(centre - scale + 0.5);
      first[index] = Math.max(0, Math.min(from, source - taps));
      weigh(index, centre, scale);
    }
  }

  /** How many source samples make a result sample; some may weigh nothing. */
  int taps() {
    return taps;
  }

  /** Number of the first source sample for a result sample. */
  int first(int index) {
    return first[index];
  }

  /** Weight of a source sample, counted from the first one. */
  int weight(int index, int tap) {
    return weights[index * taps + tap];
  }

  private void weigh(int index, double centre, double scale) {
    double[] exact = new double[taps];
    double sum = 0;
    for (int tap = 0; tap < taps; tap++) {
      exact[tap] = lobe((first[index] + tap + 0.5 - centre) / scale);
      sum += exact[tap];
    }
    int rest = 1 << FIXED_POINT;
    int heaviest = index * taps;
    for (int tap = 0; tap < taps; tap++) {
      int at = index * taps + tap;
      weights[at] = (int) Math.round(exact[tap] / sum * (1 << FIXED_POINT));
      rest -= weights[at];
      heaviest = weights[at] > weights[heaviest] ? at : heaviest;
    }
    weights[heaviest] += rest;
  }

  private static double lobe(double position) {
    double angle = Math.PI * Math.abs(position);
    if (angle >= Math.PI) {
      return 0;
    }
    return angle == 0 ? 1 : Math.sin(angle) / angle * (0.54 + 0.46 * Math.cos(angle));
  }
}
