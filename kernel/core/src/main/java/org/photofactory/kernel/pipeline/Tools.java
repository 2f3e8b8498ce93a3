package org.photofactory.kernel.pipeline;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.programs.ProgramFinder;
import org.photofactory.spi.stage.ToolRunner;

/** Programs of the system that run for one call; they end with it at the latest. */
final class Tools implements ToolRunner {

  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int ERROR_LIMIT = 64 << 10;

  private final ScratchFolder scratch;
  private final ProgramFinder programs;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Tools(ScratchFolder scratch, ProgramFinder programs) {
    this.scratch = scratch;
    this.programs = programs;
  }

  @Override
  public ToolResult run(List<String> command, Duration timeout)
      throws IOException, InterruptedException {
    Process process = start(command, scratch.path());
    try {
      Drain output = Drain.of(process.getInputStream(), OUTPUT_LIMIT);
      Drain errors = Drain.of(process.getErrorStream(), ERROR_LIMIT);
      boolean ended = await(process, timeout);
      return new ToolResult(ended ? process.exitValue() : -1, !ended, output.text(), errors.text());
    } finally {
      kill(process);
      running.remove(process);
    }
  }

  @Override
  public ToolResult run(List<String> command, Duration timeout, Watcher watcher)
      throws IOException, InterruptedException {
    Process process = start(command, scratch.path());
    try {
      Onlooker onlooker = Onlooker.of(process, watcher);
      Drain errors = Drain.of(process.getErrorStream(), ERROR_LIMIT);
      boolean ended = await(process, timeout);
      boolean stopped = onlooker.hasStopped();
      return new ToolResult(
          ended && !stopped ? process.exitValue() : -1, !ended && !stopped, "", errors.text());
    } finally {
      kill(process);
      running.remove(process);
    }
  }

  /** False when it did not end in time, and was killed. */
  private boolean await(Process process, Duration timeout) throws InterruptedException {
    boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      kill(process);
    }
    if (closed) {
      throw new InterruptedException("the call was cancelled, and the program with it");
    }
    return ended;
  }

  /** Ends everything that runs, and lets nothing new start. */
  void killAll() {
    closed = true;
    running.forEach(Tools::kill);
  }

  private Process start(List<String> command, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(programs.located(command))
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    running.add(process);
    if (closed) {
      kill(process);
    }
    return process;
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Shows what a program says to a watcher, and ends it when that wants it. */
  private record Onlooker(Thread reader, AtomicBoolean stopped) {

    static Onlooker of(Process process, Watcher watcher) {
      AtomicBoolean stopped = new AtomicBoolean();
      Thread reader = Thread.ofVirtual().start(() -> watch(process, watcher, stopped));
      return new Onlooker(reader, stopped);
    }

    private static void watch(Process process, Watcher watcher, AtomicBoolean stopped) {
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!watcher.line(line)) {
            stopped.set(true);
            break;
          }
        }
      } catch (IOException closed) {
        // The program was killed.
      } finally {
        if (stopped.get()) {
          kill(process);
        }
      }
    }

    boolean hasStopped() throws InterruptedException {
      reader.join();
      return stopped.get();
    }
  }

  /** Reads a stream to its end so that the program never blocks, and keeps its beginning. */
  private record Drain(Thread reader, ByteArrayOutputStream kept) {

    static Drain of(InputStream stream, int limit) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      Thread reader = Thread.ofVirtual().start(() -> copy(stream, kept, limit));
      return new Drain(reader, kept);
    }

    private static void copy(InputStream stream, ByteArrayOutputStream kept, int limit) {
      byte[] buffer = new byte[8192];
      try (stream) {
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
          kept.write(buffer, 0, Math.min(read, limit - kept.size()));
        }
      } catch (IOException closed) {
        // The program was killed; what it said until then is kept.
      }
    }

    String text() throws InterruptedException {
      reader.join();
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
