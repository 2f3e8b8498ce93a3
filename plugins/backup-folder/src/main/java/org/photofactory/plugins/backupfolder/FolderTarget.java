package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.Settings;

/** Copies in a folder, under the paths that people know. Thread-safe. */
@Component
public final class FolderTarget implements BackupTarget {

  private static final int PAGE = 500;

  private final MarkedFolder folder;
  private final Bytes bytes;
  private final Presence presence;
  private final Disk disk = new Disk();
  private final Unfinished unfinished = new Unfinished();

  @Activate
  public FolderTarget(@Reference Settings settings, @Reference PluginLedger ledger) {
    this(settings, new LedgerFolders(ledger), new Bytes(), new Presence());
  }

  FolderTarget(Settings settings, KnownFolders known, Bytes bytes, Presence presence) {
    this.folder = new MarkedFolder(settings, known);
    this.bytes = bytes;
    this.presence = presence;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Optional<String> off() {
    return folder.objection();
  }

  @Override
  public String store() throws IOException {
    return folder.id();
  }

  @Override
  public void put(BackupItem item, InputStream original) throws IOException {
    Path root = folder.demand();
    try {
      if (!(find(root, item) instanceof BackupCheck.Whole)) {
        copy(root, item, original);
      }
    } catch (IOException failure) {
      throw explained(root, item, failure);
    }
  }

  @Override
  public BackupCheck verify(BackupItem item) throws IOException {
    Path root = folder.demand();
    try {
      BackupCheck check = find(root, item);
      folder.demand();
      return check;
    } catch (IOException failure) {
      throw explained(root, failure);
    }
  }

  @Override
  public BackupPage list(@Nullable String cursor) throws IOException {
    Path root = folder.demand();
    try {
      return new Pages(PAGE).page(root, cursor);
    } catch (IOException failure) {
      throw explained(root, failure);
    }
  }

  @Override
  public void restore(BackupItem item, Path newFile) throws IOException {
    Path root = folder.demand();
    try {
      fetch(root, item, newFile);
    } catch (IOException failure) {
      throw explained(root, failure);
    }
  }

  private void fetch(Path root, BackupItem item, Path newFile) throws IOException {
    NoSuchFileException nothingWhole = new NoSuchFileException(item.path());
    for (Path candidate : Names.candidates(root, item)) {
      try {
        if (bytes.copy(item, candidate, newFile)) {
          return;
        }
      } catch (UnreadableException damaged) {
        presence.demand(root);
        nothingWhole.addSuppressed(damaged);
      }
    }
    throw nothingWhole;
  }

  private void copy(Path root, BackupItem item, InputStream original) throws IOException {
    if (!Disk.hasRoom(root, item.bytes())) {
      throw full(root);
    }
    Path finished = unfinished.newFile(root);
    try {
      long written = Bytes.write(original, finished);
      if (written != item.bytes()) {
        throw new IOException(
            "%d bytes came of %s, not %d".formatted(written, item.path(), item.bytes()));
      }
      place(root, finished, item);
    } finally {
      Files.deleteIfExists(finished);
    }
  }

  private void place(Path root, Path finished, BackupItem item) throws IOException {
    IOException refused =
        new IOException("Other bytes lie in all places for %s.".formatted(item.path()));
    for (Path candidate : Names.candidates(root, item)) {
      try {
        // Another thread may have brought the same item meanwhile.
        if (disk.publish(finished, candidate)
            || look(root, item, candidate) instanceof BackupCheck.Whole) {
          return;
        }
      } catch (FileSystemException unfit) {
        // Some disks take shorter names only; the last candidate is short.
        refused = unfit;
      }
    }
    throw refused;
  }

  /** A whole copy anywhere counts; else what is wrong with the best place. */
  private BackupCheck find(Path root, BackupItem item) throws IOException {
    BackupCheck found = new BackupCheck.Missing();
    for (Path candidate : Names.candidates(root, item)) {
      BackupCheck check = look(root, item, candidate);
      if (check instanceof BackupCheck.Whole) {
        return check;
      }
      found = found instanceof BackupCheck.Missing ? check : found;
    }
    return found;
  }

  /** What a disk cannot read any more is no copy, and no reason to look no further. */
  private BackupCheck look(Path root, BackupItem item, Path candidate) throws IOException {
    try {
      if (bytes.are(item, candidate)) {
        return new BackupCheck.Whole();
      }
      return Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)
          ? new BackupCheck.Damaged("%s holds other bytes.".formatted(candidate))
          : new BackupCheck.Missing();
    } catch (UnreadableException damaged) {
      presence.demand(root);
      return new BackupCheck.Damaged(String.valueOf(damaged.getMessage()));
    }
  }

  private static IOException explained(Path root, BackupItem item, IOException failure) {
    try {
      if (MarkedFolder.marked(root) && !Disk.hasRoom(root, item.bytes())) {
        return full(root);
      }
    } catch (IOException worse) {
      failure.addSuppressed(worse);
    }
    return explained(root, failure);
  }

  /** A disk that is pulled out fails in many ways. */
  private static IOException explained(Path root, IOException failure) {
    return MarkedFolder.marked(root) ? failure : MarkedFolder.away(root);
  }

  private static BackupAwayException full(Path root) {
    return new BackupAwayException(
        "BACKUP_FULL",
        "The disk of the backup folder %s is full: make room, or name a folder on a larger one."
            .formatted(root));
  }
}
