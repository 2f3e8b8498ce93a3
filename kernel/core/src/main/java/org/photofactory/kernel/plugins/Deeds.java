package org.photofactory.kernel.plugins;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host does to plugins, one deed after the other: a defect in handling one must not cost
 * the others, and none is broken off. Thread-safe.
 */
final class Deeds {

  private static final Logger log = LoggerFactory.getLogger(Deeds.class);

  private boolean ending;

  /** Does something to a plugin, unless the appliance is stopping. */
  synchronized void run(String id, Runnable deed) {
    if (ending) {
      return;
    }
    try {
      deed.run();
    } catch (RuntimeException | LinkageError defect) {
      log.error("Handling the plugin {} failed", id, defect);
    }
  }

  /**
   * Begins no more. Never in the middle of one: a version whose start was broken off would look
   * like one that does not work, and be taken back.
   */
  synchronized void end(Thread runner) {
    ending = true;
    runner.interrupt();
  }
}
