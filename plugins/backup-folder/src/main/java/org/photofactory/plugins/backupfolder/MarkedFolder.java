package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.stage.Settings;

/**
 * The folder that people have named. A marker file tells its disk from an empty mount point, and
 * one disk from another. Thread-safe.
 */
final class MarkedFolder {

  static final String MARKER = ".photofactory-backup";

  private static final String AWAY = "BACKUP_AWAY";

  /** What systems put on empty disks by themselves. */
  private static final Set<String> NOBODYS =
      Set.of("lost+found", "System Volume Information", "$RECYCLE.BIN");

  private final Settings settings;
  private final KnownFolders known;
  private final Set<Path> remembered = ConcurrentHashMap.newKeySet();

  MarkedFolder(Settings settings, KnownFolders known) {
    this.settings = settings;
    this.known = known;
  }

  /** Why there is none, as a sentence; empty when one is named. */
  Optional<String> objection() {
    String name = settings.text("folder").strip();
    if (name.isEmpty()) {
      return Optional.of("No folder for backups is named.");
    }
    try {
      return Path.of(name).isAbsolute()
          ? Optional.empty()
          : Optional.of("The folder for backups must be an absolute path, not \"" + name + "\".");
    } catch (InvalidPathException impossible) {
      return Optional.of("The folder for backups is no path: " + impossible.getMessage());
    }
  }

  /** The folder, ready for use. */
  Path demand() throws IOException {
    Optional<String> objection = objection();
    if (objection.isPresent()) {
      throw new BackupAwayException("BACKUP_OFF", objection.get());
    }
    Path folder = Path.of(settings.text("folder").strip()).normalize();
    if (!marked(folder)) {
      adopt(folder);
    }
    if (!remembered.contains(folder)) {
      known.remember(folder);
      remembered.add(folder);
    }
    return folder;
  }

  /** What tells this folder's disk from others that may lie at the same path. */
  String id() throws IOException {
    return Files.readAllLines(demand().resolve(MARKER)).stream()
        .filter(line -> line.startsWith("id="))
        .findFirst()
        .orElse("");
  }

  /** True while its disk is there. */
  static boolean marked(Path folder) {
    return Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
  }

  static BackupAwayException away(Path folder) {
    return new BackupAwayException(
        AWAY,
        "The backup folder %s has no file %s: its disk is not plugged in, or not mounted."
            .formatted(folder, MARKER));
  }

  /** As {@link #away}, where the marker seems to be there as a system remembers it. */
  static BackupAwayException gone(Path folder, IOException failure) {
    BackupAwayException gone =
        new BackupAwayException(
            AWAY,
            "The disk of the backup folder %s does not answer: it was pulled out, or fails."
                .formatted(folder));
    gone.initCause(failure);
    return gone;
  }

  private synchronized void adopt(Path folder) throws IOException {
    if (marked(folder)) {
      return;
    }
    if (remembered.contains(folder) || known.knows(folder)) {
      throw away(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new BackupAwayException(
          AWAY, "The backup folder %s is not there: make it, or mount its disk.".formatted(folder));
    }
    if (holdsAnything(folder)) {
      throw new BackupAwayException(
          "BACKUP_FOLDER_TAKEN",
          "The folder %s is not empty, and no backup of Photo Factory: name an empty folder."
              .formatted(folder));
    }
    mark(folder);
  }

  private static boolean holdsAnything(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .anyMatch(name -> !name.startsWith(".") && !NOBODYS.contains(name));
    }
  }

  private static void mark(Path folder) throws IOException {
    String text =
        """
        id=%s
        # Copies of originals by Photo Factory. It knows its disk by this file: leave it here.
        # The folders hold the photos as they came; to have them back without the program, copy them.
        """
            .formatted(UUID.randomUUID());
    Path unfinished = folder.resolve(MARKER + ".new");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    try {
      Files.move(unfinished, folder.resolve(MARKER));
    } catch (FileAlreadyExistsException byAnother) {
      Files.delete(unfinished);
    }
    Disk.forceFolder(folder);
  }
}
