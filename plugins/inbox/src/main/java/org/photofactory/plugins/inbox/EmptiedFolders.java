package org.photofactory.plugins.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subfolders from which files were taken in, and which go when nobody uses them any more. A folder
 * may be part of a copy that still runs: it must have rested, and only one that is empty can be
 * removed at all. For one thread.
 */
final class EmptiedFolders {

  private final Path inbox;
  private final Set<Path> folders = new HashSet<>();

  EmptiedFolders(Path inbox) {
    this.inbox = inbox;
  }

  /** A file has gone from its folder. */
  void tookFrom(Path file) {
    @Nullable Path folder = file.getParent();
    if (folder != null && !folder.equals(inbox) && folder.startsWith(inbox)) {
      folders.add(folder);
    }
  }

  /** Removes those that have been empty and at rest for long enough. */
  void tidy(Instant now, Duration rest) {
    for (Path folder : Set.copyOf(folders)) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        folders.remove(folder);
      } else if (removed(folder, now.minus(rest))) {
        folders.remove(folder);
        tookFrom(folder);
      }
    }
  }

  private static boolean removed(Path folder, Instant changedBefore) {
    try {
      boolean resting = Files.getLastModifiedTime(folder).toInstant().isBefore(changedBefore);
      return resting && Files.deleteIfExists(folder);
    } catch (IOException notEmpty) {
      return false;
    }
  }
}
