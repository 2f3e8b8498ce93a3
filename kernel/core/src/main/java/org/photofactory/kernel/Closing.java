package org.photofactory.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How several things are closed when each must be, whatever happens to the others. */
final class Closing {

  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  /** Closes all, one after the other. A failure is logged, and the next one is closed. */
  static void inOrder(AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (Exception | Error failure) {
        log.error("Something could not be closed in good order; the rest is closed", failure);
      }
    }
  }
}
