package org.photofactory.plugins.video.film;

/** Pixels across and down. */
public record PictureSize(int width, int height) {

  /** The same lying on its side. */
  public PictureSize turned() {
    return new PictureSize(height, width);
  }

  /** The shorter of the two. */
  public int shortEdge() {
    return Math.min(width, height);
  }

  /** Pixels in all. */
  public long pixels() {
    return (long) width * height;
  }

  /**
   * Made smaller in proportion so that the short edge has at most so many pixels, both edges even
   * as encoders want them; never made larger.
   */
  public PictureSize within(int shortest) {
    double factor = Math.min(1, (double) shortest / shortEdge());
    return new PictureSize(even(width * factor), even(height * factor));
  }

  private static int even(double edge) {
    return Math.max(2, (int) Math.floor(edge / 2 + 1e-6) * 2);
  }
}
