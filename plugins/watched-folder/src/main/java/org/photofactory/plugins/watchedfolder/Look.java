package org.photofactory.plugins.watchedfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * How a file looked at one moment: by that it is known again, without being read.
 *
 * @param bytes its size
 * @param modified its own time, in milliseconds since 1970
 */
record Look(String name, long bytes, long modified) {

  /** Looks at a file; empty when it is gone, or no regular file. */
  static Optional<Look> at(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isRegularFile() ? Optional.of(of(file, found)) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  static Look of(Path file, BasicFileAttributes found) {
    String name = String.valueOf(file.getFileName());
    return new Look(name, found.size(), found.lastModifiedTime().toMillis());
  }
}
