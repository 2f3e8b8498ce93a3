package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the server last complained about. */
final class ServerLog {

  /** What it tells early clients is no complaint. */
  private static final String NOT_YET = "the database system is";

  private ServerLog() {}

  /**
   * The last fatal line that the server wrote, without its time; empty when there is none yet.
   *
   * @param since files not written to since then tell of earlier troubles
   */
  static Optional<String> lastComplaint(Path folder, Instant since) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !age(file).toInstant().isBefore(since))
          .sorted(Comparator.comparing(ServerLog::age).reversed())
          .flatMap(file -> complaint(file).stream())
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.of("its log is not readable: " + unreadable.getMessage());
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private static Optional<String> complaint(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      return lines.reversed().stream()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .filter(line -> !line.contains(NOT_YET))
          .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
