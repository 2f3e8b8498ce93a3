package org.photofactory.plugins.thumbnail;

import java.util.List;
import java.util.stream.Stream;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * One rendition: its name, and how long its edges may be. The picture's own size is never exceeded.
 *
 * @param name name of the rendition
 * @param shortEdge most pixels of the short edge
 * @param longEdge most pixels of the long edge
 */
record Recipe(String name, int shortEdge, int longEdge) {

  /** Strips longer than this many times their width would make gigantic previews. */
  private static final int LONGEST = 5;

  /** The largest; all others are made from it, never from the original again. */
  static final Recipe PREVIEW = ofShortEdge("preview", 1440);

  /** Smaller ones, largest first. */
  static final List<Recipe> SMALLER =
      List.of(
          new Recipe("1024", 1024, 1024),
          ofShortEdge("300", 300),
          ofShortEdge("250", 250),
          ofShortEdge("150", 150));

  /** All as a renderer is asked for them, largest first. */
  static List<org.photofactory.spi.picture.Recipe> all(int quality) {
    return Stream.concat(Stream.of(PREVIEW), SMALLER.stream())
        .map(
            recipe ->
                new org.photofactory.spi.picture.Recipe(
                    recipe.name, recipe.shortEdge, recipe.longEdge, quality))
        .toList();
  }

  /** The rendition's size, given that of the picture. */
  Size fit(Size picture) {
    return picture.withShortEdge(shortEdge).withLongEdge(longEdge);
  }

  private static Recipe ofShortEdge(String name, int edge) {
    return new Recipe(name, edge, edge * LONGEST);
  }
}
