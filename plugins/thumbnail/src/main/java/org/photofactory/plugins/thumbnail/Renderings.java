package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.RenderedFile;
import org.photofactory.spi.picture.RenderOutcome.TinyPicture;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.Renderer;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.StageContext;

/** All renditions of a picture, made by the kernel's renderer. Thread-safe. */
final class Renderings {

  private static final String MIME = "image/jpeg";

  private final @Nullable Renderer renderer;

  /**
   * @param renderer null where the kernel has none
   */
  Renderings(@Nullable Renderer renderer) {
    this.renderer = renderer;
  }

  /** Asks for all renditions. */
  RenderOutcome ask(Asset asset, Source source, StageContext context)
      throws IOException, InterruptedException {
    if (renderer == null) {
      return new RenderOutcome.NoDecoder(asset.mime(), null);
    }
    Path folder = Files.createTempDirectory(context.scratch(), "rendered");
    return renderer.render(
        new RenderRequest(
            picture(asset, source),
            Recipe.all(Gallery.QUALITY),
            folder,
            context.settings().integer("max-megapixels"),
            colours(context.settings().text("colour"))));
  }

  /** Whatever is not known is what everything shows right. */
  private static RenderRequest.Colours colours(String setting) {
    return setting.equalsIgnoreCase("p3")
        ? RenderRequest.Colours.DISPLAY_P3
        : RenderRequest.Colours.SRGB;
  }

  /** Stores what was made. */
  Gallery.Made store(RenderOutcome.Rendered rendered, Gallery.Shelf shelf) throws IOException {
    List<Rendition> renditions = new ArrayList<>();
    for (RenderedFile file : rendered.files()) {
      byte[] content = Files.readAllBytes(file.file());
      Rendition rendition =
          new Rendition(file.name(), MIME, file.width(), file.height(), content.length);
      shelf.put(rendition, content);
      renditions.add(rendition);
    }
    TinyPicture tiny = rendered.tiny();
    Pixels pixels = new Pixels(new Size(tiny.width(), tiny.height()), 3, tiny.rgb());
    return new Gallery.Made(renditions, ThumbHash.of(pixels), rendered.damaged());
  }

  private static SourcePicture picture(Asset asset, Source source) {
    Bytes bytes = source.bytes();
    boolean whole = bytes.file().equals(asset.original()) && bytes.start() == 0;
    return new SourcePicture(
        bytes.file(),
        bytes.start(),
        bytes.length(),
        whole ? asset.mime() : "",
        source.turn().exif());
  }
}
