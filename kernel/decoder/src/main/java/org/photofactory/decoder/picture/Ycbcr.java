package org.photofactory.decoder.picture;

/**
 * What samples of brightness and two colour differences mean (ITU-T H.273).
 *
 * @param matrix how red, green and blue follow from them, by its number
 * @param full whether samples use all of their 256 values, rather than those from 16 to 235 and 240
 */
public record Ycbcr(int matrix, boolean full) {

  private static final double RANGE = 255;
  private static final double LUMA_RANGE = 219;
  private static final double COLOUR_RANGE = 224;

  /** Whether it is one of those that follow from shares of red and blue in the brightness. */
  public boolean isUsual() {
    return switch (matrix) {
      case 1, 2, 5, 6, 9 -> true;
      default -> false;
    };
  }

  /** Share of red in the brightness; where nothing is said, as JPEG has it. */
  private double red() {
    return switch (matrix) {
      case 1 -> 0.2126;
      case 9 -> 0.2627;
      default -> 0.299;
    };
  }

  private double blue() {
    return switch (matrix) {
      case 1 -> 0.0722;
      case 9 -> 0.0593;
      default -> 0.114;
    };
  }

  /** The sample that is black. */
  int black() {
    return full ? 0 : 16;
  }

  /** What a step of brightness counts in red, green and blue alike. */
  double lumaStep() {
    return full ? 1 : RANGE / LUMA_RANGE;
  }

  /** What a step of the difference of red counts in red. */
  double redStep() {
    return 2 * (1 - red()) * colourStep();
  }

  /** What a step of the difference of blue counts in blue. */
  double blueStep() {
    return 2 * (1 - blue()) * colourStep();
  }

  /** What a step of the difference of red takes from green. */
  double greenOfRedStep() {
    return redStep() * red() / green();
  }

  /** What a step of the difference of blue takes from green. */
  double greenOfBlueStep() {
    return blueStep() * blue() / green();
  }

  private double green() {
    return 1 - red() - blue();
  }

  private double colourStep() {
    return full ? 1 : RANGE / COLOUR_RANGE;
  }
}
