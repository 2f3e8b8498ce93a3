package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main process of a server, whether this program started it or an earlier one that was killed.
 * Thread-safe.
 */
final class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);

  private final ProcessHandle process;

  Postmaster(ProcessHandle process) {
    this.process = process;
  }

  /**
   * The server that an earlier, killed program has left running on a cluster. The caller holds the
   * data folder, so no living program can own it. A file that names a stranger's process is
   * removed: process ids come back after a restart, most of all in containers, and would keep the
   * server from starting.
   */
  static Optional<Postmaster> orphan(ServerFolders folders) throws IOException {
    Path file = folders.postmasterFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Optional<ProcessHandle> process =
        Files.readAllLines(file).stream()
            .findFirst()
            .filter(line -> line.strip().matches("\\d+"))
            .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    if (process.isPresent() && !serves(process.get(), folders.cluster())) {
      log.warn("{} names process {}, which is not PostgreSQL", file, process.get().pid());
      Files.delete(file);
      return Optional.empty();
    }
    return process.map(Postmaster::new);
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    try {
      byte[] commandLine =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      String[] words = new String(commandLine, StandardCharsets.UTF_8).split("\0");
      return words[0].endsWith("postgres") && List.of(words).contains(cluster.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  void whenEnded(Runnable action) {
    process.onExit().thenRun(action);
  }

  /**
   * Ends the server: at once for its clients, but with everything written; by harder means when it
   * does not heed.
   */
  void stop() throws InterruptedException {
    if (signalled("INT", FAST) || signalled("QUIT", IMMEDIATE)) {
      return;
    }
    log.warn("PostgreSQL (process {}) does not stop; it is killed and will recover", process.pid());
    signalled("KILL", IMMEDIATE);
  }

  private boolean signalled(String signal, Duration patience) throws InterruptedException {
    if (!process.isAlive()) {
      return true;
    }
    // Java itself can only send SIGTERM, upon which PostgreSQL waits for its clients to leave.
    Programs.run(Path.of("/"), List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return !process.isAlive();
    }
  }
}
