package org.photofactory.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner;

/** Runs real programs in the harness's scratch folder, and kills them when the time is over. */
final class LocalToolRunner implements ToolRunner {

  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int ERROR_LIMIT = 1 << 16;

  private final StageContext context;

  private final ProgramPlaces programs;

  LocalToolRunner(StageContext context, ProgramPlaces programs) {
    this.context = context;
    this.programs = programs;
  }

  @Override
  public ToolResult run(List<String> command, Duration timeout)
      throws IOException, InterruptedException {
    Path scratch = context.scratch();
    Path output = Files.createTempFile("tool", ".out");
    Path errors = Files.createTempFile("tool", ".err");
    try {
      Process process =
          new ProcessBuilder(programs.located(command))
              .directory(scratch.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      boolean ended = waitFor(process, timeout);
      return new ToolResult(
          ended ? process.exitValue() : -1,
          !ended,
          head(output, OUTPUT_LIMIT),
          head(errors, ERROR_LIMIT));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  @Override
  public ToolResult run(List<String> command, Duration timeout, Watcher watcher)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("tool", ".err");
    Process process =
        new ProcessBuilder(programs.located(command))
            .directory(context.scratch().toFile())
            .redirectError(errors.toFile())
            .start();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread reader = Thread.ofVirtual().start(() -> watch(process, watcher, stopped));
    try {
      boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (ended) {
        // What is destroyed has its output closed, which may not have been read to its end.
        reader.join(timeout);
      }
      process.destroyForcibly();
      reader.join();
      boolean killed = stopped.get();
      int code = ended && !killed ? process.exitValue() : -1;
      return new ToolResult(code, !ended && !killed, "", head(errors, ERROR_LIMIT));
    } finally {
      process.destroyForcibly();
      Files.delete(errors);
    }
  }

  private static void watch(Process process, Watcher watcher, AtomicBoolean stopped) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!watcher.line(line)) {
          stopped.set(true);
          process.destroyForcibly();
          return;
        }
      }
    } catch (IOException closed) {
      // The program was killed.
    }
  }

  private static boolean waitFor(Process process, Duration timeout) throws InterruptedException {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String head(Path file, int limit) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return new String(input.readNBytes(limit), StandardCharsets.UTF_8);
    }
  }
}
