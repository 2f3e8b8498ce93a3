package org.photofactory.decoder.picture;

/**
 * A turn by whole quarters and then, perhaps, a mirror image.
 *
 * @param quarters clockwise, 0 to 3
 * @param mirrored left for right, after the turn
 */
public record Turn(int quarters, boolean mirrored) {

  public static final Turn NONE = new Turn(0, false);

  /** Orientations of EXIF by quarters: those that only turn, and those that mirror, too. */
  private static final int[] TURNED = {1, 6, 3, 8};

  private static final int[] MIRRORED = {2, 5, 4, 7};

  /** A further turn, clockwise; after a mirror it goes the other way round. */
  Turn turned(int more) {
    return new Turn(Math.floorMod(quarters + (mirrored ? -more : more), 4), mirrored);
  }

  /** And left for right. */
  Turn flipped() {
    return new Turn(quarters, !mirrored);
  }

  /** This, and then what an EXIF orientation asks for. */
  public Turn then(int orientation) {
    for (int index = 0; index < TURNED.length; index++) {
      if (orientation == TURNED[index]) {
        return turned(index);
      }
      if (orientation == MIRRORED[index]) {
        return turned(index).flipped();
      }
    }
    return this;
  }

  /** As EXIF numbers it. */
  public int orientation() {
    return (mirrored ? MIRRORED : TURNED)[quarters];
  }
}
