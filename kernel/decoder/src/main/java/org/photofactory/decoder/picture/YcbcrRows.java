package org.photofactory.decoder.picture;

/**
 * Makes red, green and blue of rows of brightness, and of rows of colours that are half as long and
 * half as many. All of it is in whole numbers of 16 bits behind the point. Not thread-safe.
 */
public final class YcbcrRows {

  private static final int CHANNELS = 3;
  private static final int POINT = 16;
  private static final int HALF = 1 << POINT - 1;
  private static final int NO_COLOUR = 128;

  private final int black;
  private final int lumaStep;
  private final int redStep;
  private final int greenOfRedStep;
  private final int greenOfBlueStep;
  private final int blueStep;
  private final int[] red;
  private final int[] green;
  private final int[] blue;

  /**
   * @param width how many samples a row of colours has
   */
  public YcbcrRows(Ycbcr meaning, int width) {
    black = meaning.black();
    lumaStep = fixed(meaning.lumaStep());
    redStep = fixed(meaning.redStep());
    greenOfRedStep = fixed(meaning.greenOfRedStep());
    greenOfBlueStep = fixed(meaning.greenOfBlueStep());
    blueStep = fixed(meaning.blueStep());
    red = new int[width];
    green = new int[width];
    blue = new int[width];
  }

  private static int fixed(double value) {
    return (int) Math.round(value * (1 << POINT));
  }

  /** Takes the colours for the rows that follow. */
  public void colours(byte[] blues, byte[] reds) {
    for (int index = 0; index < red.length; index++) {
      int ofBlue = (blues[index] & 255) - NO_COLOUR;
      int ofRed = (reds[index] & 255) - NO_COLOUR;
      red[index] = redStep * ofRed + HALF;
      green[index] = HALF - greenOfRedStep * ofRed - greenOfBlueStep * ofBlue;
      blue[index] = blueStep * ofBlue + HALF;
    }
  }

  /**
   * Makes a row. Fields are taken into variables first: the compiler that workers use reads them
   * anew each time otherwise.
   *
   * @param lumas two for each sample of colours; in a row of odd length the last is of no use
   * @param result three for each of them
   */
  public void row(byte[] lumas, byte[] result) {
    int zero = black;
    int step = lumaStep;
    int to = 0;
    for (int index = 0; index < red.length; index++) {
      int ofRed = red[index];
      int ofGreen = green[index];
      int ofBlue = blue[index];
      int left = ((lumas[2 * index] & 255) - zero) * step;
      result[to] = sample(left + ofRed);
      result[to + 1] = sample(left + ofGreen);
      result[to + 2] = sample(left + ofBlue);
      int right = ((lumas[2 * index + 1] & 255) - zero) * step;
      result[to + CHANNELS] = sample(right + ofRed);
      result[to + CHANNELS + 1] = sample(right + ofGreen);
      result[to + CHANNELS + 2] = sample(right + ofBlue);
      to += 2 * CHANNELS;
    }
  }

  private static byte sample(int value) {
    int whole = value >> POINT;
    return (byte) ((whole & ~255) == 0 ? whole : ~whole >> 31);
  }
}
