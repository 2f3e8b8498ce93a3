package org.photofactory.plugins.similar;

/**
 * Twelve colours as people name them: black, grey, white, red, brown, orange, yellow, green, cyan,
 * blue, violet and pink, told by hue, saturation and value. Immutable, thread-safe.
 */
final class Palette {

  /** How many there are. */
  static final int COLOURS = 12;

  static final int BLACK = 0;
  static final int GREY = 1;
  static final int WHITE = 2;
  static final int RED = 3;
  static final int BROWN = 4;
  static final int ORANGE = 5;
  static final int YELLOW = 6;
  static final int GREEN = 7;
  static final int CYAN = 8;
  static final int BLUE = 9;
  static final int VIOLET = 10;
  static final int PINK = 11;

  /** By 4 bits each of red, green and blue: three million pixels are looked up, not computed. */
  private final byte[] table = new byte[1 << 12];

  Palette() {
    for (int index = 0; index < table.length; index++) {
      int red = (index >> 8 & 15) * 17;
      int green = (index >> 4 & 15) * 17;
      int blue = (index & 15) * 17;
      table[index] = (byte) named(red, green, blue);
    }
  }

  /** The colour of a pixel, each part 0 to 255. */
  int colour(int red, int green, int blue) {
    return table[(red >> 4) << 8 | (green >> 4) << 4 | blue >> 4];
  }

  private static int named(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most < 46) {
      return BLACK;
    }
    if (most - least < 0.15 * most) {
      return most > 217 ? WHITE : GREY;
    }
    return ofHue(hue(red, green, blue, most - least), most < 166);
  }

  private static int ofHue(double degrees, boolean dark) {
    if (degrees < 15 || degrees >= 345) {
      return RED;
    } else if (degrees < 45) {
      return dark ? BROWN : ORANGE;
    } else if (degrees < 70) {
      return YELLOW;
    } else if (degrees < 165) {
      return GREEN;
    } else if (degrees < 195) {
      return CYAN;
    } else if (degrees < 255) {
      return BLUE;
    }
    return degrees < 290 ? VIOLET : PINK;
  }

  private static double hue(int red, int green, int blue, double range) {
    double sixth;
    if (red >= green && red >= blue) {
      sixth = (green - blue) / range;
    } else if (green >= blue) {
      sixth = 2 + (blue - red) / range;
    } else {
      sixth = 4 + (red - green) / range;
    }
    return (sixth * 60 + 360) % 360;
  }
}
