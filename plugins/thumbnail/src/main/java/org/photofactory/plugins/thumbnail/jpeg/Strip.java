package org.photofactory.plugins.thumbnail.jpeg;

import org.photofactory.plugins.thumbnail.pixels.Pixels;

/**
 * Sixteen rows of a YCbCr picture as planes, the colour differences at half the resolution. Beyond
 * its right and lower edges, a picture goes on with its last samples.
 */
final class Strip {

  static final int HEIGHT = 16;

  private static final int BLOCK = 8;
  private static final float MIDDLE = 128;

  private final Pixels picture;
  private final int units;
  private final int width;
  private final float[] luma;
  private final float[] blue;
  private final float[] red;

  Strip(Pixels picture) {
    this.picture = picture;
    units = (picture.width() + HEIGHT - 1) / HEIGHT;
    width = units * HEIGHT;
    luma = new float[width * HEIGHT];
    blue = new float[width * HEIGHT / 4];
    red = new float[width * HEIGHT / 4];
  }

  /** How many units of 16 by 16 pixels make the strip. */
  int units() {
    return units;
  }

  /** Takes the rows from {@code top} on. */
  void load(int top) {
    for (int row = 0; row < HEIGHT; row += 2) {
      int upper = start(top + row);
      int lower = start(top + row + 1);
      int pairs = picture.width() / 2;
      for (int pair = 0; pair < pairs; pair++) {
        put(row, pair, upper + pair * 6, lower + pair * 6, 3);
      }
      int last = (picture.width() - 1) * 3;
      for (int pair = pairs; pair < width / 2; pair++) {
        put(row, pair, upper + last, lower + last, 0);
      }
    }
  }

  /** Copies one of the four luma blocks of a unit. */
  void lumaBlock(int unit, int number, float[] block) {
    int top = (number >> 1) * BLOCK;
    copy(luma, top * width + unit * HEIGHT + (number & 1) * BLOCK, width, block);
  }

  /** Copies the Cb block of a unit. */
  void blueBlock(int unit, float[] block) {
    copy(blue, unit * BLOCK, width / 2, block);
  }

  /** Copies the Cr block of a unit. */
  void redBlock(int unit, float[] block) {
    copy(red, unit * BLOCK, width / 2, block);
  }

  private int start(int row) {
    return Math.min(row, picture.height() - 1) * picture.width() * 3;
  }

  /** Puts two by two pixels; {@code step} is the way to the next pixel of the row. */
  private void put(int row, int pair, int upper, int lower, int step) {
    byte[] samples = picture.samples();
    int at = row * width + pair * 2;
    luma[at] = (samples[upper] & 255) - MIDDLE;
    luma[at + 1] = (samples[upper + step] & 255) - MIDDLE;
    luma[at + width] = (samples[lower] & 255) - MIDDLE;
    luma[at + width + 1] = (samples[lower + step] & 255) - MIDDLE;
    int chroma = row / 2 * (width / 2) + pair;
    blue[chroma] = mean(samples, upper + 1, lower + 1, step);
    red[chroma] = mean(samples, upper + 2, lower + 2, step);
  }

  private static float mean(byte[] samples, int upper, int lower, int step) {
    int above = (samples[upper] & 255) + (samples[upper + step] & 255);
    int below = (samples[lower] & 255) + (samples[lower + step] & 255);
    return (above + below) * 0.25f - MIDDLE;
  }

  private static void copy(float[] plane, int start, int stride, float[] block) {
    for (int row = 0; row < BLOCK; row++) {
      System.arraycopy(plane, start + row * stride, block, row * BLOCK, BLOCK);
    }
  }
}
