package org.photofactory.launcher.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for what went wrong
 * @param interactive whether a person watches {@code out}: lines may be drawn anew, colours are
 *     shown
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** The process's own; the start script knows whether it is a terminal. */
  public static Terminal ofProcess() {
    return new Terminal(System.out, System.err, Boolean.getBoolean("photofactory.terminal"));
  }
}
