package org.photofactory.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.photofactory.kernel.backups.Originals;
import org.photofactory.kernel.vault.Trees;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.VaultAwayException;

/**
 * Originals in the vault that backups give back: by the door by which they came. Thread-safe.
 *
 * @param shelves where they lie
 * @param reserve bytes that stay free on their disk
 */
record LostOriginals(Shelves shelves, long reserve) implements Originals {

  private static final String FOLDER = ".photofactory/returning";

  /** What is not the fault of the one original. */
  private static final Set<String> OF_ALL = Set.of("VAULT_AWAY", "DATABASE_AWAY", "DISK_FULL");

  @Override
  public boolean has(BackupItem item, boolean thorough) throws IOException {
    try {
      Path file = shelves.vault().open(item.path());
      return Files.size(file) == item.bytes()
          && (!thorough || shelves.vault().hash(item.path()).equals(item.sha256()));
    } catch (VaultAwayException away) {
      throw away;
    } catch (IOException unreadable) {
      if (Thread.currentThread().isInterrupted()) {
        throw unreadable;
      }
      // What cannot be read is lost, too.
      return false;
    }
  }

  /** On the disk of the vault, once here and once more while it is taken in. */
  @Override
  public Path newFile(BackupItem item) throws IOException {
    Path folder = shelves.roots().vault().demand().resolve(FOLDER);
    Trees.remove(folder);
    Files.createDirectories(folder);
    long free = folder.toFile().getUsableSpace();
    if (free - 2 * item.bytes() < reserve) {
      throw new IOException(
          "The disk of the vault has %d MB left: too little to bring %s back."
              .formatted(free >> 20, item.path()));
    }
    return folder.resolve(UUID.randomUUID().toString());
  }

  @Override
  public GivenBack giveBack(long assetId, Path copy) throws IOException {
    try {
      return switch (shelves.doors().libraries().giveBack(assetId, copy)) {
        case RESTORED -> new GivenBack.Restored();
        case NOT_NEEDED -> new GivenBack.NotNeeded();
        case OTHER_BYTES -> new GivenBack.OtherBytes();
      };
    } catch (IntakeAwayException trouble) {
      if (OF_ALL.contains(trouble.code()) || Thread.currentThread().isInterrupted()) {
        throw trouble;
      }
      return new GivenBack.Failed(String.valueOf(trouble.getMessage()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
