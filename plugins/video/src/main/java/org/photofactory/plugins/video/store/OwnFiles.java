package org.photofactory.plugins.video.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts files into the plugin's folder of an original: whole, or not at all. */
public final class OwnFiles {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);

  private static final String AWAY =
      "The folder for thumbnails cannot be written: its disk is full or not connected.";

  private OwnFiles() {}

  /** Writes a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it to a place where nothing is yet. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * Keeps a file under a name, instead of what was there.
   *
   * @param write what tells that it is there
   * @return what becomes of the asset; a disk that cannot be written blames no asset
   */
  public static Outcome keep(
      StageContext context, Asset asset, String name, Content content, Write write)
      throws InterruptedException {
    try {
      Path folder = context.folder(asset);
      Path part = Files.createTempFile(folder, "." + name, ".part");
      try {
        content.writeTo(part);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      return Outcome.done(write);
    } catch (ClosedByInterruptException cancelled) {
      throw new InterruptedException("cancelled");
    } catch (IOException away) {
      return away(asset, away);
    }
  }

  /** What becomes of an asset when its files cannot be written: another disk is to blame. */
  public static Outcome away(Asset asset, IOException failure) {
    LOG.debug("What was made of asset {} cannot be kept", asset.id(), failure);
    return Outcome.missing("DERIVATIVES_AWAY", AWAY);
  }
}
