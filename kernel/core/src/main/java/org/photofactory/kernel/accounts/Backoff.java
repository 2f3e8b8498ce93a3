package org.photofactory.kernel.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Makes whoever guesses wait: after some failures each further one doubles the pause, from a second
 * to a quarter of an hour, and an hour without any forgives all. Kept in memory, for the latest few
 * thousand keys only: a stranger who uses up addresses costs nothing. Thread-safe.
 */
final class Backoff {

  private static final int REMEMBERED = 4096;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

  private final LongSupplier nanoTime;
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * What failures are counted by.
   *
   * @param text for example an address
   * @param free how many failures cost nothing
   */
  record Key(String text, int free) {}

  private record Failures(int count, long lastNanos) {}

  /**
   * @param nanoTime a clock that only goes forward; see {@link System#nanoTime}
   */
  Backoff(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** How long this key has to wait; zero when it may try. */
  synchronized Duration pause(Key key) {
    Failures past = failures.get(key);
    if (past == null || past.count < key.free) {
      return Duration.ZERO;
    }
    Duration pause = pauseAfter(past.count - key.free);
    Duration left = pause.minusNanos(nanoTime.getAsLong() - past.lastNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(Key key) {
    long now = nanoTime.getAsLong();
    Failures past = failures.get(key);
    boolean recent = past != null && now - past.lastNanos < FORGIVEN_AFTER.toNanos();
    failures.put(key, new Failures(recent ? past.count + 1 : 1, now));
  }

  synchronized void succeeded(Key key) {
    failures.remove(key);
  }

  private static Duration pauseAfter(int tooMany) {
    int doublings = Math.min(tooMany, 10);
    Duration pause = Duration.ofSeconds(1L << doublings);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
