package org.photofactory.kernel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.photofactory.testkit.Programs;

/** A server of the PostgreSQL that the system's packages have installed, the oldest there is. */
final class InstalledPostgres implements AutoCloseable {

  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final String USER = "photos";

  private final Path programs;
  private final Path folder;
  private final int port;

  private InstalledPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Where its programs are; they are installed where none are, and tests may do that. */
  static Path programs() throws IOException, InterruptedException {
    if (oldest().isEmpty()) {
      Programs.require("pg_createcluster", "postgresql");
    }
    return oldest().orElseThrow(() -> new AssertionError("The package postgresql has no initdb."));
  }

  private static Optional<Path> oldest() throws IOException {
    if (!Files.isDirectory(PACKAGES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .min(Comparator.comparingInt(InstalledPostgres::version));
    }
  }

  private static int version(Path bin) {
    return Integer.parseInt(bin.getParent().getFileName().toString());
  }

  /** Makes a cluster and starts it. */
  static InstalledPostgres start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("postgres-");
    if (isRoot()) {
      run(folder, "chown", "postgres:", folder.toString());
    }
    int port = freePort();
    InstalledPostgres server = new InstalledPostgres(programs, folder, port);
    server.tell("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale", "C");
    String options = "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off";
    server.tell(
        "pg_ctl", "-w", "-l", folder + "/log", "-o", options.formatted(port, folder), "start");
    return server;
  }

  /** Its one database, empty. */
  DatabaseAddress address() {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    return new DatabaseAddress(url, USER, "");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    tell("pg_ctl", "-w", "-m", "immediate", "stop");
    run(folder.getParent(), "rm", "-r", folder.toString());
  }

  private void tell(String program, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of("-D", folder.resolve("cluster").toString()));
    command.addAll(List.of(words));
    run(folder, command.toArray(String[]::new));
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(List.of(command) + " did not work");
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
