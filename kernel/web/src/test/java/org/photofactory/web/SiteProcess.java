package org.photofactory.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseState;

/** A site in a process of its own, which can be killed, or has little memory. */
final class SiteProcess implements AutoCloseable {

  private final Process process;
  private final int port;
  private final String script;

  private SiteProcess(Process process, int port, String script) {
    this.process = process;
    this.port = port;
    this.script = script;
  }

  /**
   * Starts a site and waits until it answers.
   *
   * @param folder with its vault and uploads; another one may have been there before
   * @param options of its Java
   */
  static SiteProcess start(Path folder, DatabaseAddress address, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(folder.toString(), address.url(), address.user(), address.password()));
    Path log = Path.of("target").resolve("site-process.log");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("site ")) {
        String[] words = line.split(" ", 3);
        return new SiteProcess(process, Integer.parseInt(words[1]), words[2]);
      }
    }
    throw new IOException("the site has not started, see " + log);
  }

  int port() {
    return port;
  }

  /** The header {@code Authorization} of the admin's script. */
  String script() {
    return script;
  }

  /** The most memory it has had at once, in bytes, as the system counts it. */
  long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }

  /** Ends it as a power cut does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** What runs there. */
  static final class Main {

    private Main() {}

    /**
     * @param arguments folder, then address, user and password of the database
     */
    public static void main(String[] arguments) throws Exception {
      Jdbi jdbi =
          Jdbi.create(arguments[1], arguments[2], arguments[3]).installPlugin(new PostgresPlugin());
      TestSite site =
          new TestSite(new There(jdbi), Path.of(arguments[0]), TestSite.http(Long.MAX_VALUE >> 1));
      System.out.println("site " + site.port() + " " + site.people().script());
    }
  }

  private record There(Jdbi jdbi) implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public void awaitReady() {
      // It is.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return false;
    }
  }
}
