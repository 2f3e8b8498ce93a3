package org.photofactory.decoder.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks how much memory a process really has. The system's own limit counts what a process asked
 * for, but not everything; this counts what it got, without the pages of files that the system can
 * take back.
 *
 * @param pid the process
 * @param limit most bytes
 */
record ProcessMemory(long pid, long limit) {

  private static final String ANONYMOUS = "RssAnon:";

  /** False when nothing is known, for example because the process has ended. */
  boolean exceeded() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(ANONYMOUS))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .anyMatch(bytes -> bytes > limit);
    } catch (IOException | NumberFormatException unknown) {
      return false;
    }
  }
}
