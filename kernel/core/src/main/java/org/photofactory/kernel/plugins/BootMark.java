package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the factory has ended soon after plugins were started. A small file stands from
 * before the first installed plugin starts until all has gone well for a while, or the factory has
 * been stopped in good order: whoever finds it at a start knows that the one before failed. After
 * two of them in a row, installed plugins are left out. Thread-safe.
 */
final class BootMark {

  /** So many failed starts in a row are no accident. */
  static final int LIMIT = 2;

  private static final Logger log = LoggerFactory.getLogger(BootMark.class);

  private final Path file;
  private boolean safe;
  private boolean standing;
  private long since;

  private BootMark(Path file, boolean safe) {
    this.file = file;
    this.safe = safe;
  }

  /**
   * Looks how the starts before this one went.
   *
   * @param file where the mark stands
   */
  static BootMark read(Path file) {
    int failures = failures(file);
    if (failures > 0) {
      log.warn("The factory has ended soon after its plugins were started, {} times", failures);
    }
    return new BootMark(file, failures >= LIMIT);
  }

  /** True while installed plugins are left out. */
  synchronized boolean safe() {
    return safe;
  }

  /** An installed plugin is about to start. */
  synchronized void starting() {
    since = System.nanoTime();
    if (!standing && !safe) {
      standing = true;
      write(failures(file) + 1);
    }
  }

  /** Takes the mark away when nothing has happened for this long. */
  synchronized void look(Duration calm) {
    if (standing && System.nanoTime() - since >= calm.toNanos()) {
      clear();
    }
  }

  /** The factory is stopped in good order: no start has failed. */
  synchronized void ended() {
    if (standing) {
      clear();
    }
  }

  /** Somebody has done something to installed plugins: the next start begins to count anew. */
  synchronized void forgive() {
    if (safe) {
      clear();
    }
  }

  /** Installed plugins are to be started again, now. */
  synchronized void retry() {
    if (safe) {
      safe = false;
      clear();
    }
  }

  private void clear() {
    standing = false;
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      log.warn("The file {} cannot be removed: {}", file, failure.toString());
    }
  }

  /** On disk before anything starts; a disk that takes nothing must not keep plugins from work. */
  private void write(int failures) {
    byte[] text = String.valueOf(failures).getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text));
      channel.force(true);
    } catch (IOException failure) {
      log.warn("The file {} cannot be written: {}", file, failure.toString());
    }
  }

  /** A file that a power cut has left empty tells of one. */
  private static int failures(Path file) {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (NumberFormatException torn) {
      return 1;
    } catch (IOException none) {
      return 0;
    }
  }
}
