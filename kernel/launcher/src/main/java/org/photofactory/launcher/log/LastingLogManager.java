package org.photofactory.launcher.log;

import java.util.logging.LogManager;

/**
 * Keeps the logs open while the process stops. The JDK's own manager closes them in a shutdown hook
 * that runs beside the appliance's, so that the last lines, which tell how the stop went, would be
 * lost.
 */
public final class LastingLogManager extends LogManager {

  /** Called by the JDK; use {@link Logs#install}. */
  public LastingLogManager() {}

  @Override
  public void reset() {
    // The handlers only flush a stream of the process: nothing is to be closed.
  }
}
