package org.photofactory.kernel.pipeline;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.ToolRunner;

/** Programs of the system that run for one call; they end with it at the latest. */
final class Tools implements ToolRunner {

  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int ERROR_LIMIT = 64 << 10;

  private final ScratchFolder scratch;
  private final KeptPrograms kept;
  private final PluginIdentity plugin;
  private final Running running = new Running();

  /**
   * @param scratch where they work
   * @param kept knows where they lie, and those that stay open
   * @param plugin for whom
   */
  Tools(ScratchFolder scratch, KeptPrograms kept, PluginIdentity plugin) {
    this.scratch = scratch;
    this.kept = kept;
    this.plugin = plugin;
  }

  /** Those that stay open, asked for this call. */
  KeptTools kept() {
    return new Asking(kept, plugin, running);
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
      Running.kill(process);
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
      Running.kill(process);
      running.remove(process);
    }
  }

  /** False when it did not end in time, and was killed. */
  private boolean await(Process process, Duration timeout) throws InterruptedException {
    boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      Running.kill(process);
    }
    running.check();
    return ended;
  }

  /** Ends everything that runs, and lets nothing new start. */
  void killAll() {
    running.killAll();
  }

  private Process start(List<String> command, Path folder) throws IOException {
    plugin.demandAllowed(command);
    Process process =
        new ProcessBuilder(kept.finder().located(command))
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    running.add(process);
    return process;
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
          Running.kill(process);
        }
      }
    }

    boolean hasStopped() throws InterruptedException {
      reader.join();
      return stopped.get();
    }
  }
}
