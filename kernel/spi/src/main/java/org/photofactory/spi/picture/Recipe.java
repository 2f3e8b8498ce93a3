package org.photofactory.spi.picture;

import java.util.regex.Pattern;

/**
 * One picture to be made, a JPEG file. It keeps the shape of the original, and is never larger than
 * it.
 *
 * @param name name of its file, without the suffix: lower case, no separators
 * @param shortEdge most pixels of its short edge
 * @param longEdge most pixels of its long edge
 * @param quality 1 to 100, as libjpeg counts it
 */
public record Recipe(String name, int shortEdge, int longEdge, int quality) {

  /** The most that JPEG can hold. */
  public static final int LONGEST = 65_500;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public Recipe {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a picture: " + name);
    }
    if (shortEdge < 1 || longEdge < shortEdge || longEdge > LONGEST) {
      throw new IllegalArgumentException("impossible edges: " + shortEdge + ", " + longEdge);
    }
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("impossible quality: " + quality);
    }
  }
}
