package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Where copies lie until they are whole: out of sight, on the same disk. Thread-safe. */
final class Unfinished {

  private static final String FOLDER = ".photofactory/unfinished";

  /** Longer than any call may take. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** A path at which there is nothing; clears away what calls that were cut off have left. */
  Path newFile(Path root) throws IOException {
    Path folder = root.resolve(FOLDER);
    Disk.makeFolder(folder);
    Instant limit = Instant.now().minus(ABANDONED);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        clear(file, limit);
      }
    }
    return folder.resolve(UUID.randomUUID().toString());
  }

  private static void clear(Path file, Instant limit) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException done) {
      // The call that made it has ended meanwhile.
    }
  }
}
