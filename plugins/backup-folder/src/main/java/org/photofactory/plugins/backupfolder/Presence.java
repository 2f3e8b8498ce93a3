package org.photofactory.plugins.backupfolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a disk that is there from one that was pulled out: of that, a system goes on telling what
 * it has in memory, the marker among it, until somebody unmounts it. Thread-safe.
 */
final class Presence {

  private static final byte[] SIGN = "Is this disk there?".getBytes(StandardCharsets.US_ASCII);

  private final Unfinished unfinished = new Unfinished();
  private final Writer writer;

  /** Writes a new file, which is on the disk once the call has returned. */
  @FunctionalInterface
  interface Writer {
    void write(byte[] content, Path newFile) throws IOException;
  }

  Presence() {
    this((content, newFile) -> Bytes.write(new ByteArrayInputStream(content), newFile));
  }

  Presence(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes to a folder's disk.
   *
   * @throws org.photofactory.spi.backup.BackupAwayException when it is not there
   */
  void demand(Path root) throws IOException {
    if (!MarkedFolder.marked(root)) {
      throw MarkedFolder.away(root);
    }
    try {
      write(root);
    } catch (ClosedByInterruptException ended) {
      throw ended;
    } catch (IOException failure) {
      if (UnreadableException.tells(failure) || !readable(root)) {
        throw MarkedFolder.gone(root, failure);
      }
    }
  }

  private void write(Path root) throws IOException {
    Path sign = unfinished.newFile(root);
    try {
      writer.write(SIGN, sign);
    } finally {
      Files.deleteIfExists(sign);
    }
  }

  /** All that shows of a disk that is full or may only be read. */
  private static boolean readable(Path root) {
    try {
      return Files.readAllBytes(root.resolve(MarkedFolder.MARKER)).length > 0;
    } catch (IOException gone) {
      return false;
    }
  }
}
