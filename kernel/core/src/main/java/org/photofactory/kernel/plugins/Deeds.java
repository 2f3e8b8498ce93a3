package org.photofactory.kernel.plugins;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host does to plugins: a defect in handling one must not cost the others, and none is
 * broken off. Those of different plugins may run side by side. Thread-safe.
 */
final class Deeds {

  private static final Logger log = LoggerFactory.getLogger(Deeds.class);

  /** Read by those that run; written by the end, which so waits for them. */
  private final ReadWriteLock running = new ReentrantReadWriteLock();

  private boolean ending;

  /** Does something to a plugin, unless the appliance is stopping. */
  void run(String id, Runnable deed) {
    running.readLock().lock();
    try {
      if (!ending) {
        deed.run();
      }
    } catch (RuntimeException | Error defect) {
      log.error("Handling the plugin {} failed", id, defect);
    } finally {
      running.readLock().unlock();
    }
  }

  /**
   * Begins no more. Never in the middle of one: a version whose start was broken off would look
   * like one that does not work, and be taken back.
   */
  void end(Thread runner) {
    running.writeLock().lock();
    try {
      ending = true;
      runner.interrupt();
    } finally {
      running.writeLock().unlock();
    }
  }
}
