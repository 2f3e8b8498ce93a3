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

  /** False when nothing is known, for example because the process has ended. */
  boolean exceeded() {
    return bytes(Path.of("/proc", Long.toString(pid), "status"), "RssAnon:") > limit;
  }

  /** All that the machine has; 0 when nothing is known. */
  static long ofMachine() {
    return bytes(Path.of("/proc/meminfo"), "MemTotal:");
  }

  private static long bytes(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | NumberFormatException unknown) {
      return 0;
    }
  }
}
