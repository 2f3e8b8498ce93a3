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
 * @param colours what the files may show
 */
public record RenderRequest(
    SourcePicture source, List<Recipe> recipes, Path folder, int maxMegapixels, Colours colours) {

  private static final int MOST_RECIPES = 32;

  /** Colours of the files that are made. */
  public enum Colours {
    /** sRGB, which everything shows right. */
    SRGB,
    /**
     * Display P3, with its profile, where the picture has colours beyond sRGB and the way it is
     * decoded can keep them; else sRGB.
     */
    DISPLAY_P3
  }

  /** In sRGB. */
  public RenderRequest(SourcePicture source, List<Recipe> recipes, Path folder, int maxMegapixels) {
    this(source, recipes, folder, maxMegapixels, Colours.SRGB);
  }

  public RenderRequest {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(colours, "colours is null");
    recipes = List.copyOf(recipes);
    if (recipes.isEmpty() || recipes.size() > MOST_RECIPES) {
      throw new IllegalArgumentException("1 to 32 recipes, not " + recipes.size());
    }
    if (maxMegapixels < 1) {
      throw new IllegalArgumentException("impossible limit: " + maxMegapixels);
    }
  }
}
