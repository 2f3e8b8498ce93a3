package org.photofactory.plugins.thumbnail;

import java.util.List;
import java.util.function.UnaryOperator;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * One rendition: its name, and its size given that of the picture, which is never exceeded.
 *
 * @param name name of the rendition
 * @param fit from the picture's size to the rendition's
 */
record Recipe(String name, UnaryOperator<Size> fit) {

  /** The largest; all others are made from it, never from the original again. */
  static final Recipe PREVIEW = new Recipe("preview", size -> shortEdge(size, 1440));

  /** Smaller ones, largest first. */
  static final List<Recipe> SMALLER =
      List.of(
          new Recipe("1024", size -> size.withLongEdge(1024)),
          new Recipe("300", size -> shortEdge(size, 300)),
          new Recipe("250", size -> shortEdge(size, 250)),
          new Recipe("150", size -> shortEdge(size, 150)));

  /** Strips longer than this many times their width would make gigantic previews. */
  private static final int LONGEST = 5;

  private static Size shortEdge(Size size, int edge) {
    return size.withShortEdge(edge).withLongEdge(edge * LONGEST);
  }
}
