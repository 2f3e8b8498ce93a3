package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts who is inside something of a plugin, so that it can be emptied before the plugin goes.
 * Thread-safe.
 */
final class Doorway {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int inside;
  private boolean closed;

  /** Goes in; false when it has been closed. Who went in must {@link #leave}. */
  boolean enter() {
    lock.lock();
    try {
      if (!closed) {
        inside++;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Goes out. */
  void leave() {
    lock.lock();
    try {
      inside--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in any more and waits until all have left; false when the time was not enough. */
  boolean close(Duration limit) {
    lock.lock();
    try {
      closed = true;
      long remaining = limit.toNanos();
      while (inside > 0 && remaining > 0) {
        remaining = changed.awaitNanos(remaining);
      }
      return inside == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
