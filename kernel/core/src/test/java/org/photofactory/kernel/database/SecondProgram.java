package org.photofactory.kernel.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;

/** Another Java process that holds a data folder, and may be killed. */
public final class SecondProgram implements AutoCloseable {

  private final Process process;

  private SecondProgram(Process process) {
    this.process = process;
  }

  /**
   * Starts one that locks {@code folder} and, with {@code server}, runs PostgreSQL in it; returns
   * when it does.
   */
  public static SecondProgram holding(Path folder, boolean server) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SecondProgram.class.getName(), folder.toString()));
    command.add(TestServer.folder().toString());
    command.add(Boolean.toString(server));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    if (!"ready".equals(output.readLine())) {
      throw new IllegalStateException("the second program did not start");
    }
    return new SecondProgram(process);
  }

  /** Locks a folder, starts a server when told to, says "ready" and waits to be killed. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (InstanceLock _ = InstanceLock.acquire(folder)) {
      if (Boolean.parseBoolean(arguments[2])) {
        ServerFolders folders = new ServerFolders(folder.resolve("db"), Path.of(arguments[1]));
        new EmbeddedPostgres(folders, Durability.FULL).start();
      }
      System.out.println("ready");
      System.in.read();
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Ends it as kill −9 does. */
  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
