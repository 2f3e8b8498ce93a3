package com.example;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Makes a sepia picture of every photo. */
@Component
public final class SepiaPreview implements Stage {

  /** The picture's name in the plugin's folder of an original. */
  static final String FILE = "sepia.jpg";

  @Override
  public StageSpec spec() {
    return StageSpec.of("sepia-preview", "sepia_preview", MediaKind.IMAGE, MediaKind.RAW)
        .withRequires("thumbnailed");
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    Optional<Path> preview = context.preview(asset);
    if (preview.isEmpty()) {
      return new Outcome.Skipped("NO_PREVIEW", "There is no preview to tone.");
    }
    Sepia sepia = new Sepia(context.settings().integer("strength"));
    try (InputStream content = Files.newInputStream(preview.get())) {
      BufferedImage picture = ImageIO.read(content);
      if (picture == null) {
        return Outcome.broken("NO_PICTURE", "Its preview is no picture.");
      }
      keep(sepia.of(picture), asset, context);
      return Outcome.done();
    } catch (IIOException | RuntimeException damaged) {
      return Outcome.broken("DAMAGED", "Its preview cannot be read: " + damaged.getMessage());
    }
  }

  /**
   * Whoever looks at it meanwhile sees the old one or the new one, never half of one. Two people
   * may have the same photo, and so two calls the same folder: each writes a file of its own.
   */
  private static void keep(BufferedImage sepia, Asset asset, StageContext context)
      throws Exception {
    Path folder = context.folder(asset);
    Path near = unfinished(folder, asset);
    try {
      ImageIO.write(sepia, "jpeg", near.toFile());
      Files.move(near, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(near);
    }
  }

  /** Named for the asset, so that the next call writes over what one that was cut off has left. */
  static Path unfinished(Path folder, Asset asset) {
    return folder.resolve(FILE + "." + asset.id() + ".new");
  }
}
