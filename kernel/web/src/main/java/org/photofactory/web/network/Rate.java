package org.photofactory.web.network;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.DoSHandler;

/**
 * How often one may do a thing: a number at once, and after that one a pause. Makes the counters of
 * those who do it. Immutable.
 *
 * @param atOnce how many are free after a time of rest
 * @param pause after which one more is free
 */
record Rate(int atOnce, Duration pause) implements DoSHandler.Tracker.Factory {

  /** As many in a period, all of them at once if need be. */
  static Rate of(int number, Duration period) {
    return new Rate(number, period.dividedBy(number));
  }

  /** The same, and more at once. */
  Rate atOnce(int factor) {
    return new Rate(atOnce * factor, pause);
  }

  @Override
  public DoSHandler.Tracker newTracker(String id) {
    return new Counter(System.nanoTime());
  }

  /**
   * When all that was done would have been done at an even pace; not allowed to lie too far off.
   */
  private final class Counter implements DoSHandler.Tracker {
    private long paidUntil;

    Counter(long now) {
      this.paidUntil = now;
    }

    @Override
    public synchronized boolean onRequest(long now) {
      long ahead = Math.max(0, paidUntil - now);
      if (ahead > pause.toNanos() * (atOnce - 1)) {
        return false;
      }
      paidUntil = now + ahead + pause.toNanos();
      return true;
    }

    /** Forgotten when it says nothing any more. */
    @Override
    public synchronized long getExpireNanoTime() {
      return paidUntil + TimeUnit.SECONDS.toNanos(1);
    }
  }
}
