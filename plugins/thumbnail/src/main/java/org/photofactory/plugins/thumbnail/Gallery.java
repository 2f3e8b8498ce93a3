package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.thumbnail.jpeg.JpegEncoder;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Ycc;
import org.photofactory.spi.stage.Rendition;

/** Makes all renditions and the ThumbHash of one upright picture. Thread-safe. */
final class Gallery {

  private static final String MIME = "image/jpeg";

  /** Made from something at least this many times as large, so that nothing gets soft. */
  private static final int ENOUGH = 2;

  /** Where finished renditions go. */
  @FunctionalInterface
  interface Shelf {
    void put(Rendition rendition, byte[] content) throws IOException;
  }

  /**
   * What was made.
   *
   * @param damaged whether a part of the original could not be read
   */
  record Made(List<Rendition> renditions, byte[] thumbHash, boolean damaged) {}

  /**
   * What all is made of.
   *
   * @param preview the picture at preview size, upright, YCbCr
   * @param damaged whether a part of the original could not be read
   */
  record Negative(Pixels preview, boolean damaged) {}

  /** Fine for pictures looked at closely, and for the models that read the preview. */
  static final int QUALITY = 80;

  private final JpegEncoder encoder = new JpegEncoder(QUALITY);

  /**
   * Makes and stores everything.
   *
   * @throws IOException when the shelf cannot take it
   */
  Made make(Negative negative, Shelf shelf) throws IOException {
    Pixels preview = negative.preview();
    List<Pixels> pictures = new ArrayList<>(List.of(preview));
    List<Rendition> renditions = new ArrayList<>();
    renditions.add(store(Recipe.PREVIEW.name(), preview, shelf));
    for (Recipe recipe : Recipe.SMALLER) {
      Size size = recipe.fit(preview.size());
      Pixels picture = source(pictures, size).scaledTo(size);
      pictures.add(picture);
      renditions.add(store(recipe.name(), picture, shelf));
    }
    return new Made(List.copyOf(renditions), thumbHash(pictures.getLast()), negative.damaged());
  }

  /** The smallest picture that is large enough. */
  private static Pixels source(List<Pixels> pictures, Size target) {
    Pixels source = pictures.getFirst();
    for (Pixels picture : pictures) {
      if (picture.size().shortEdge() >= target.shortEdge() * ENOUGH) {
        source = picture;
      }
    }
    return source;
  }

  private Rendition store(String name, Pixels picture, Shelf shelf) throws IOException {
    byte[] content = encoder.encode(picture);
    Rendition rendition =
        new Rendition(name, MIME, picture.width(), picture.height(), content.length);
    shelf.put(rendition, content);
    return rendition;
  }

  private static byte[] thumbHash(Pixels smallest) {
    Pixels tiny = smallest.scaledTo(smallest.size().withLongEdge(ThumbHash.LONGEST_EDGE));
    // A copy: when the picture is tiny already, scaling gives back the same samples.
    return ThumbHash.of(Ycc.toRgb(new Pixels(tiny.size(), 3, tiny.samples().clone())));
  }
}
