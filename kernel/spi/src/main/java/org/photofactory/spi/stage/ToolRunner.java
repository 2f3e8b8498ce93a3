package org.photofactory.spi.stage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Runs programs of the system for a stage. A program never outlives the call that started it. */
@ProviderType
public interface ToolRunner {

  /**
   * Runs a program to its end, without a shell, in the call's scratch folder.
   *
   * @param command program and arguments
   * @param timeout after this it is killed and {@link ToolResult#timedOut} is true
   * @throws IOException when it cannot be started (usually: not installed)
   * @throws InterruptedException when the call is cancelled; the program has been killed
   */
  ToolResult run(List<String> command, Duration timeout) throws IOException, InterruptedException;

  /**
   * How a program ended.
   *
   * @param exitCode its exit code; −1 when it was killed for time
   * @param timedOut true when it was killed for time
   * @param output the first 1 MiB of its standard output, as UTF-8
   * @param errors the first 64 KiB of its standard error, as UTF-8
   */
  record ToolResult(int exitCode, boolean timedOut, String output, String errors) {}
}
