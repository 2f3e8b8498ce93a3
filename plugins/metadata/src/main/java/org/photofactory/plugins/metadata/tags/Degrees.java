package org.photofactory.plugins.metadata.tags;

/** Makers that tell in degrees, clockwise, how far a picture must be turned. */
final class Degrees {

  private Degrees() {}

  /** The same as EXIF tells it; 0 when it is no quarter turn. */
  static int orientation(int degrees) {
    return switch (Math.floorMod(degrees, 360)) {
      case 0 -> 1;
      case 90 -> 6;
      case 180 -> 3;
      case 270 -> 8;
      default -> 0;
    };
  }
}
