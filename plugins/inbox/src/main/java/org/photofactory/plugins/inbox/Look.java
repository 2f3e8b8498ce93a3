package org.photofactory.plugins.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file looked at one moment; two equal looks some time apart mean that it rests.
 *
 * @param bytes its size
 * @param modified its own time
 * @param key what tells it from another file of the same name; null where the file system has no
 *     such thing
 */
record Look(long bytes, FileTime modified, @Nullable Object key) {

  /** Looks at a file or link; empty when it is gone, or something that cannot be taken in. */
  static Optional<Look> at(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean welcome = found.isRegularFile() || found.isSymbolicLink();
      return welcome
          ? Optional.of(new Look(found.size(), found.lastModifiedTime(), found.fileKey()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
