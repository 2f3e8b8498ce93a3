package org.photofactory.spi.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a renderer is asked for.
 *
 * @param source the picture
 * @param recipes what to make of it, largest first; all are made from one decoding
 * @param folder where the files go; it exists
 * @param maxMegapixels pictures with more are not decoded
 */
public record RenderRequest(
    SourcePicture source, List<Recipe> recipes, Path folder, int maxMegapixels) {

  private static final int MOST_RECIPES = 32;

  public RenderRequest {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(folder, "folder is null");
    recipes = List.copyOf(recipes);
    if (recipes.isEmpty() || recipes.size() > MOST_RECIPES) {
      throw new IllegalArgumentException("1 to 32 recipes, not " + recipes.size());
    }
    if (maxMegapixels < 1) {
      throw new IllegalArgumentException("impossible limit: " + maxMegapixels);
    }
  }
}
