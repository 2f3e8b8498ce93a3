package org.photofactory.spi.media;

/**
 * Size of a picture or film.
 *
 * @param width pixels across, as it must be shown (already turned)
 * @param height pixels down, as it must be shown (already turned)
 * @param orientation EXIF orientation 1 to 8 as the file states it; 1 when it states none
 */
public record Dimensions(int width, int height, int orientation) {

  public Dimensions {
    if (width <= 0 || height <= 0 || orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException(
          "impossible size " + width + "x" + height + ", orientation " + orientation);
    }
  }
}
