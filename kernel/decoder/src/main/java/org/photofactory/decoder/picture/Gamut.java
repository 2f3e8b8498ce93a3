package org.photofactory.decoder.picture;

/** Red, green and blue of pictures that are made, with matrices of light in from others. */
public enum Gamut {
  SRGB(
      new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
      new double[] {1.224940, -0.224940, 0, -0.042057, 1.042057, 0, -0.019638, -0.078636, 1.098274},
      new double[] {
        1.660491, -0.587641, -0.072850, -0.124550, 1.132900, -0.008349, -0.018151, -0.100579,
        1.118730
      }),
  DISPLAY_P3(
      new double[] {0.822462, 0.177538, 0, 0.033194, 0.966806, 0, 0.017083, 0.072397, 0.910520},
      new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
      new double[] {
        1.343578, -0.282180, -0.061399, -0.065297, 1.075788, -0.010490, 0.002822, -0.019598,
        1.016777
      });

  private static final int BT_709 = 1;
  private static final int P3_D65 = 12;

  private final double[] from709;
  private final double[] fromP3;
  private final double[] from2020;

  Gamut(double[] from709, double[] fromP3, double[] from2020) {
    this.from709 = from709;
    this.fromP3 = fromP3;
    this.from2020 = from2020;
  }

  /**
   * Nine factors, row by row.
   *
   * @param primaries as H.273 numbers them; what is none of the three counts as BT.2020, which all
   *     that is of high dynamic range is made in
   */
  float[] from(int primaries) {
    double[] matrix =
        switch (primaries) {
          case BT_709 -> from709;
          case P3_D65 -> fromP3;
          default -> from2020;
        };
    float[] result = new float[matrix.length];
    for (int index = 0; index < result.length; index++) {
      result[index] = (float) matrix[index];
    }
    return result;
  }
}
