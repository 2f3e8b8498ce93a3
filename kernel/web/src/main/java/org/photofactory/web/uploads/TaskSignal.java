package org.photofactory.web.uploads;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes whoever takes tasks in. Safe for use by many threads. */
final class TaskSignal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long rings;
  private boolean ended;

  /** There is something to do. */
  void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** There will be nothing to do any more. */
  void end() {
    lock.lock();
    try {
      ended = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean ended() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** How often it was rung so far: what is looked at after that sees what was rung for. */
  long heard() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it was rung more than {@code heard} times, ends, or the time is over. */
  void await(long heard, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (rings == heard && !ended && left > 0) {
        left = rung.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
