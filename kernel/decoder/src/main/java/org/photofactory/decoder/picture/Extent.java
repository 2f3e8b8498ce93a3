package org.photofactory.decoder.picture;

import org.photofactory.decoder.protocol.Order;

/** Width and height in pixels, both at least 1. */
public record Extent(int width, int height) {

  private static final int TINY = 100;

  public Extent {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("impossible size " + width + "x" + height);
    }
  }

  public int shortEdge() {
    return Math.min(width, height);
  }

  public int longEdge() {
    return Math.max(width, height);
  }

  /** Number of pixels. */
  public long area() {
    return (long) width * height;
  }

  /** As it is after a turn that an EXIF orientation asks for. */
  public Extent upright(int orientation) {
    return orientation >= 5 ? new Extent(height, width) : this;
  }

  /** The largest of the same shape that a size of an order allows; never larger than this. */
  public Extent within(Order.Size size) {
    return within(size.shortEdge())
        .scaled(size.longEdge() / (double) within(size.shortEdge()).longEdge());
  }

  /** For a ThumbHash. */
  public Extent tiny() {
    return scaled(TINY / (double) longEdge());
  }

  private Extent within(int shortEdge) {
    return scaled(shortEdge / (double) shortEdge());
  }

  private Extent scaled(double factor) {
    if (factor >= 1) {
      return this;
    }
    return new Extent(
        Math.max(1, (int) Math.round(width * factor)),
        Math.max(1, (int) Math.round(height * factor)));
  }
}
