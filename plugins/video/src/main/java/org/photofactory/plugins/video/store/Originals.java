package org.photofactory.plugins.video.store;

import java.nio.file.Files;
import java.util.Optional;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;

/** Tells a disk that is away from a file that is broken, which ffmpeg does not. */
public final class Originals {

  private Originals() {}

  /** What becomes of an asset whose original cannot be read; empty when it can. */
  public static Optional<Outcome> away(Asset asset) {
    return Files.isReadable(asset.original()) ? Optional.empty() : Optional.of(away());
  }

  /** What becomes of an asset whose original cannot be read. */
  public static Outcome away() {
    return new Outcome.Failed(
        Blame.TRANSIENT, "ORIGINAL_AWAY", "The original cannot be read just now.");
  }
}
