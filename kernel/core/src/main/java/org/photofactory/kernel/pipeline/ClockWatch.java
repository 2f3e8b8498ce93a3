package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when the clock that says what is due has been set back, and has what waits come all the
 * same. A clock set forward needs nothing: what waits comes too early. Not thread-safe; one thread
 * looks.
 */
final class ClockWatch {

  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration SLACK = Duration.ofSeconds(5);

  /** Longer than any retry, and than any stage may put an asset off. */
  private static final Duration LONGEST = Answers.LATEST.plusHours(2);

  private final LedgerGate ledger;
  private final LongSupplier nanoseconds;
  private final WorkQueue queue = new WorkQueue();
  private @Nullable Instant last;
  private long lastNanoseconds;

  /**
   * @param nanoseconds what {@link System#nanoTime} says
   */
  ClockWatch(LedgerGate ledger, LongSupplier nanoseconds) {
    this.ledger = ledger;
    this.nanoseconds = nanoseconds;
  }

  void look() {
    Instant now = ledger.transact(queue::clock);
    long nanosecondsNow = nanoseconds.getAsLong();
    Instant before = last;
    Duration passed = Duration.ofNanos(nanosecondsNow - lastNanoseconds);
    last = now;
    lastNanoseconds = nanosecondsNow;
    if (before == null) {
      shorten();
    } else {
      compare(Duration.between(now, before.plus(passed)));
    }
  }

  private void compare(Duration back) {
    if (back.compareTo(SLACK) > 0) {
      int rows = ledger.transact(handle -> queue.clockWentBack(handle, back));
      log.warn("The clock was set back by {}; {} pieces of work were put right", back, rows);
      shorten();
    }
  }

  private void shorten() {
    int rows = ledger.transact(handle -> queue.shorten(handle, LONGEST));
    if (rows > 0) {
      log.warn("{} pieces of work were put off by a wrong clock; they come now", rows);
    }
  }
}
