package org.photofactory.plugins.video.store;

import java.io.IOException;
import java.nio.file.Files;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolException;

/** Tells a disk that is away from a file that is broken, which ffmpeg does not. */
public final class Originals {

  private Originals() {}

  /** Something that programs do with an original. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    Outcome make() throws IOException, InterruptedException, ToolException;
  }

  /** Has programs work on an asset, when they can: what fails them blames no asset. */
  public static Outcome work(Asset asset, Work work) throws IOException, InterruptedException {
    if (!Files.isReadable(asset.original())) {
      return away();
    }
    try {
      return work.make();
    } catch (ToolException notDone) {
      return notDone.outcome();
    }
  }

  /** What becomes of an asset whose original cannot be read. */
  public static Outcome away() {
    return new Outcome.Failed(
        Blame.TRANSIENT, "ORIGINAL_AWAY", "The original cannot be read just now.");
  }
}
