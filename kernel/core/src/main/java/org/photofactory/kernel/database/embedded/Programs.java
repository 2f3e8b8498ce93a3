package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs short programs of the system to their end. Thread-safe. */
final class Programs {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Programs() {}

  /**
   * What came of a program.
   *
   * @param exitCode 0 when it worked; 127 when it could not be started
   * @param output its standard output and errors
   */
  record Result(int exitCode, String output) {

    private static final Pattern COMPLAINT =
        Pattern.compile("(FATAL|PANIC|ERROR|error): |No space left");

    boolean worked() {
      return exitCode == 0;
    }

    /** The last line that tells of an error, without its time; else the last line. */
    String complaint() {
      return output
          .lines()
          .filter(line -> COMPLAINT.matcher(line).find())
          .reduce((_, last) -> last)
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error):\\s*", ""))
          .orElseGet(this::lastLine);
    }

    String lastLine() {
      String text = output.strip();
      return text.substring(text.lastIndexOf('\n') + 1);
    }
  }

  /** Runs a program in {@code folder}, ending it by force after five minutes. */
  static Result run(Path folder, List<String> command) throws InterruptedException {
    try {
      Process process = builder(folder, command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      process
          .onExit()
          .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .exceptionally(_ -> process.destroyForcibly());
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException failure) {
      return new Result(127, String.valueOf(failure.getMessage()));
    }
  }

  /**
   * A program of the server: no locale of the machine, no setting of another PostgreSQL's clients.
   */
  static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }
}
