package org.photofactory.plugins.nominatim;

import java.math.BigDecimal;

/**
 * A piece of the Earth of a thousandth of a degree, some 110 m from north to south and less from
 * west to east. All that is taken in it was taken at one place, and nobody is told more exactly
 * where that is.
 *
 * @param latitude thousandths of a degree, of its middle
 * @param longitude thousandths of a degree, of its middle; −180,000 is 180,000
 */
record Cell(int latitude, int longitude) {

  private static final int PARTS = 1000;
  private static final int HALF_ROUND = 180 * PARTS;

  static Cell of(double latitude, double longitude) {
    int east = (int) Math.round(longitude * PARTS);
    return new Cell((int) Math.round(latitude * PARTS), east == -HALF_ROUND ? HALF_ROUND : east);
  }

  /** Degrees, as they go into an address. */
  String north() {
    return degrees(latitude);
  }

  /** Degrees, as they go into an address. */
  String east() {
    return degrees(longitude);
  }

  private static String degrees(int thousandths) {
    return BigDecimal.valueOf(thousandths, 3).toPlainString();
  }
}
