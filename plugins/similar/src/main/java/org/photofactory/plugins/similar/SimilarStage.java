package org.photofactory.plugins.similar;

import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/**
 * Takes the looks of every picture, and of every film's poster, and finds what looks the same. It
 * only notes it: people judge.
 */
@Component
public final class SimilarStage implements Stage {

  private final LookTaker taker = new LookTaker();
  private final Looks looks = new Looks();

  @Override
  public StageSpec spec() {
    return StageSpec.of("similar", "compared", MediaKind.IMAGE, MediaKind.RAW, MediaKind.VIDEO)
        .withRequires("thumbnailed")
        .withBatch(8);
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    Optional<Path> preview = context.preview(asset);
    if (preview.isEmpty()) {
      return new Outcome.Skipped(
          "NO_PREVIEW", "There is no preview to look at.", looks.forget(asset.id()));
    }
    try {
      Raster pixels = Previews.read(preview.get());
      return Outcome.done(looks.keep(asset.id(), taker.of(pixels)));
    } catch (IIOException damaged) {
      return Outcome.broken(
          "PREVIEW_DAMAGED", "Its preview cannot be read: " + damaged.getMessage());
    }
  }
}
