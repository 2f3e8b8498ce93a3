package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.files.Hashing;
import org.photofactory.spi.intake.IntakeAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A brought file as it was when first looked at.
 *
 * @param file where it lies
 * @param type what lies there
 * @param bytes its size
 * @param modified its own time
 * @param key what tells it from another file of the same name; null where the file system has no
 *     such thing
 */
record Source(Path file, Type type, long bytes, Instant modified, @Nullable Object key) {

  private static final Logger log = LoggerFactory.getLogger(Source.class);

  enum Type {
    FILE,
    SYMBOLIC_LINK
  }

  Source {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(type, "type is null");
  }

  static Source lookAt(Path file) throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      throw new IntakeAwayException("FILE_GONE", "The file " + file + " is gone.", gone);
    }
    if (!found.isRegularFile() && !found.isSymbolicLink()) {
      throw new IntakeAwayException("NOT_A_FILE", file + " is neither a file nor a link.", null);
    }
    Type type = found.isSymbolicLink() ? Type.SYMBOLIC_LINK : Type.FILE;
    Instant modified = found.lastModifiedTime().toInstant();
    return new Source(file, type, found.size(), modified, found.fileKey());
  }

  /**
   * @param read how many bytes were read from it
   * @throws IntakeAwayException when somebody has written to it meanwhile
   */
  void demandUnchanged(long read) throws IOException {
    if (!unchanged() || (type == Type.FILE && read != bytes)) {
      throw new IntakeAwayException(
          "FILE_CHANGING", "The file " + file + " is still being written.", null);
    }
  }

  /**
   * Removes it, unless it is another file by now. What cannot be removed stays: its bytes are safe
   * elsewhere.
   */
  void remove() throws IOException {
    if (unchanged()) {
      tryToRemove(file);
    }
  }

  /**
   * Removes a file only if it holds these very bytes; for repairs, when nobody knows how it looked
   * before.
   */
  static void removeIfSame(Path file, String sha256) {
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Hashing.hash(file).equals(sha256)) {
        tryToRemove(file);
      }
    } catch (IOException unreadable) {
      log.warn("{} may have been taken in, but cannot be read: {}", file, unreadable.toString());
    }
  }

  /** Not forced to disk: a source that a power cut brings back is a duplicate. */
  private static void tryToRemove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      log.warn("{} is taken in, but cannot be removed: {}", file, stays.toString());
    }
  }

  private boolean unchanged() throws IOException {
    try {
      return lookAt(file).equals(this);
    } catch (IntakeAwayException gone) {
      return false;
    }
  }
}
