package org.photofactory.spi.stage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** Runs programs of the system for a stage. A program never outlives the call that started it. */
@ProviderType
public interface ToolRunner {

  /**
   * Runs a program to its end, without a shell, in the call's scratch folder.
   *
   * @param command program and arguments; a program named without a folder is one of the system, or
   *     else one that came with the appliance
   * @param timeout after this it is killed and {@link ToolResult#timedOut} is true
   * @throws IOException when it cannot be started (usually: not installed)
   * @throws InterruptedException when the call is cancelled; the program has been killed
   */
  ToolResult run(List<String> command, Duration timeout) throws IOException, InterruptedException;

  /**
   * The same, seen while it runs.
   *
   * @param watcher gets each line of the standard output as it comes, on another thread; {@link
   *     ToolResult#output} is empty
   * @since 1.1
   */
  default ToolResult run(List<String> command, Duration timeout, Watcher watcher)
      throws IOException, InterruptedException {
    ToolResult result = run(command, timeout);
    result.output().lines().takeWhile(watcher::line).forEach(_ -> {});
    return new ToolResult(result.exitCode(), result.timedOut(), "", result.errors());
  }

  /** Looks on while a program runs. */
  @ConsumerType
  @FunctionalInterface
  interface Watcher {

    /**
     * The program has said something.
     *
     * @return false when it shall be killed; {@link ToolResult#timedOut} is false then, and {@link
     *     ToolResult#exitCode} is −1
     */
    boolean line(String line);
  }

  /**
   * How a program ended.
   *
   * @param exitCode its exit code; −1 when it was killed
   * @param timedOut true when it was killed for time
   * @param output the first 1 MiB of its standard output, as UTF-8
   * @param errors the first 64 KiB of its standard error, as UTF-8
   */
  record ToolResult(int exitCode, boolean timedOut, String output, String errors) {

    /**
     * How programs end that a signal ends: HUP, INT, KILL (also when memory is short), TERM. ffmpeg
     * tells all of them by 255, which others end with when they are broken themselves.
     */
    private static final Set<Integer> KILLED = Set.of(129, 130, 137, 143, 255);

    /**
     * True when neither itself nor its caller ended it, but somebody else.
     *
     * @since 1.1
     */
    public boolean killed() {
      return KILLED.contains(exitCode);
    }

    /**
     * True when there was no room on the disk for what it made.
     *
     * @since 1.1
     */
    public boolean diskFull() {
      return errors.contains("No space left on device");
    }

    /**
     * This result, if the program came to its own end, by whichever exit code. What it says of a
     * file then is all that it has to say.
     *
     * @throws CutShortException when it was killed, took too long, or found no room on the disk
     * @since 1.1
     */
    public ToolResult whole() throws CutShortException {
      if (timedOut) {
        throw new CutShortException("A program took too long, and was ended.");
      }
      if (killed()) {
        throw new CutShortException("A program was ended while it worked.");
      }
      if (diskFull()) {
        throw new CutShortException("There was no room on the disk for what a program made.");
      }
      return this;
    }
  }
}
