package org.photofactory.kernel.vault.intake;

import java.nio.file.Path;
import org.photofactory.spi.intake.IntakeAwayException;

/**
 * Keeps a disk from being filled to the brim, which would stop database and thumbnails too.
 *
 * @param bytes how much must stay free
 */
record DiskReserve(long bytes) {

  /** Refuses what would eat into the reserve of the disk on which {@code folder} lies. */
  void demand(Path folder, long incoming) throws IntakeAwayException {
    // Not by its FileStore, which is sought in the list of mounts: a container may not show the
    // mount.
    long free = folder.toFile().getUsableSpace();
    if (free - incoming < bytes) {
      throw new IntakeAwayException(
          "DISK_FULL",
          "The disk of %s has %d MB left, and %d MB are kept free. Make room; files wait meanwhile."
              .formatted(folder, free >> 20, bytes >> 20),
          null);
    }
  }
}
