package org.photofactory.launcher.cli;

/** What commands answer to the shell. */
public final class ExitCode {

  /** Done. */
  public static final int OK = 0;

  /** Done, and something is wrong that the output tells. */
  public static final int COMPLAINTS = 1;

  /** Not done: wrong words, wrong configuration, or no appliance to ask. */
  public static final int NOT_DONE = 2;

  private ExitCode() {}
}
