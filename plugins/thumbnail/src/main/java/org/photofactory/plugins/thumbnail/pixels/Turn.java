package org.photofactory.plugins.thumbnail.pixels;

/**
 * How a stored picture must be turned to stand upright: the eight values of EXIF tag 274. Each is a
 * walk through the stored picture: where to start, and where the next pixel of a shown row and the
 * next shown row are.
 */
public enum Turn {
  NONE(false, false, false),
  MIRROR(false, true, false),
  HALF(false, true, true),
  FLIP(false, false, true),
  TRANSPOSE(true, false, false),
  RIGHT(true, false, true),
  TRANSVERSE(true, true, true),
  LEFT(true, true, false);

  /**
   * Both pictures are visited in squares of this many pixels, so that the rows of both stay in the
   * cache.
   */
  private static final int BLOCK = 32;

  private final boolean swapsAxes;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * @param swapsAxes shown rows are stored columns
   * @param fromRight stored columns are read from right to left
   * @param fromBottom stored rows are read from bottom to top
   */
  Turn(boolean swapsAxes, boolean fromRight, boolean fromBottom) {
    this.swapsAxes = swapsAxes;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The turn for an EXIF orientation; anything that is not 2 to 8 counts as 1, upright. */
  public static Turn ofExif(int orientation) {
    return orientation >= 2 && orientation <= 8 ? values()[orientation - 1] : NONE;
  }

  /** The EXIF orientation that asks for it. */
  public int exif() {
    return ordinal() + 1;
  }

  /** The size once turned. */
  public Size turned(Size stored) {
    return swapsAxes ? new Size(stored.height(), stored.width()) : stored;
  }

  /** The picture, upright. */
  public Pixels turned(Pixels stored) {
    if (this == NONE) {
      return stored;
    }
    Pixels shown =
        new Pixels(turned(stored.size()), stored.channels(), new byte[stored.samples().length]);
    for (int top = 0; top < shown.height(); top += BLOCK) {
      for (int left = 0; left < shown.width(); left += BLOCK) {
        turnBlock(stored, shown, left, top);
      }
    }
    return shown;
  }

  private void turnBlock(Pixels stored, Pixels shown, int left, int top) {
    int right = Math.min(left + BLOCK, shown.width());
    int bottom = Math.min(top + BLOCK, shown.height());
    int channels = stored.channels();
    int step = (swapsAxes ? down(stored) : across()) * channels;
    for (int y = top; y < bottom; y++) {
      int from = source(stored, left, y) * channels;
      int to = (y * shown.width() + left) * channels;
      for (int x = left; x < right; x++, from += step, to += channels) {
        for (int channel = 0; channel < channels; channel++) {
          shown.samples()[to + channel] = stored.samples()[from + channel];
        }
      }
    }
  }

  private int across() {
    return fromRight ? -1 : 1;
  }

  private int down(Pixels stored) {
    return fromBottom ? -stored.width() : stored.width();
  }

  /** Which stored pixel is shown at x, y. */
  private int source(Pixels stored, int x, int y) {
    int column = swapsAxes ? y : x;
    int row = swapsAxes ? x : y;
    int storedX = fromRight ? stored.width() - 1 - column : column;
    int storedY = fromBottom ? stored.height() - 1 - row : row;
    return storedY * stored.width() + storedX;
  }
}
