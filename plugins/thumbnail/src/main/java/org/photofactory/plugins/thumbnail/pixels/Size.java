package org.photofactory.plugins.thumbnail.pixels;

/** Width and height in pixels, both at least 1. */
public record Size(int width, int height) {

  public Size {
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

  /** The same shape with the short edge at most {@code edge} px; never larger than this. */
  public Size withShortEdge(int edge) {
    return scaled((double) edge / shortEdge());
  }

  /** The same shape with the long edge at most {@code edge} px; never larger than this. */
  public Size withLongEdge(int edge) {
    return scaled((double) edge / longEdge());
  }

  private Size scaled(double factor) {
    if (factor >= 1) {
      return this;
    }
    return new Size(
        Math.max(1, (int) Math.round(width * factor)),
        Math.max(1, (int) Math.round(height * factor)));
  }
}
