package org.photofactory.plugins.thumbnail.jpeg;

/**
 * How coarsely coefficients are stored: the example tables of the standard (ITU-T T.81, K.1 and
 * K.2), scaled.
 */
final class Quantisation {

  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, //
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, //
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private static final int[] CHROMA = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, //
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  private Quantisation() {}

  /**
   * @param quality 50 to 100, as libjpeg counts it
   */
  static int[] luma(int quality) {
    return scaled(LUMA, quality);
  }

  /**
   * @param quality 50 to 100, as libjpeg counts it
   */
  static int[] chroma(int quality) {
    return scaled(CHROMA, quality);
  }

  private static int[] scaled(int[] table, int quality) {
    int percent = 200 - quality * 2;
    int[] scaled = new int[table.length];
    for (int index = 0; index < table.length; index++) {
      scaled[index] = Math.clamp((table[index] * percent + 50) / 100, 1, 255);
    }
    return scaled;
  }
}
