package org.photofactory.plugins.thumbnail.raw;

import org.photofactory.plugins.thumbnail.pixels.Turn;

/** Makers that tell in degrees, clockwise, how far a picture must be turned. */
final class Degrees {

  private Degrees() {}

  static Turn turn(long degrees) {
    return switch ((int) (degrees % 360)) {
      case 90 -> Turn.RIGHT;
      case 180 -> Turn.HALF;
      case 270 -> Turn.LEFT;
      default -> Turn.NONE;
    };
  }
}
