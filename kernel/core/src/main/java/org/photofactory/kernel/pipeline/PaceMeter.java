package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts settled assets and their time over the last 60 s of a clock that nobody can set.
 * Thread-safe.
 */
final class PaceMeter {

  private static final int SECONDS = 60;

  private final LongSupplier nanoseconds;
  private final long start;
  private final long[] second = new long[SECONDS];
  private final int[] assets = new int[SECONDS];
  private final long[] milliseconds = new long[SECONDS];

  /**
   * @param nanoseconds what {@link System#nanoTime} says
   */
  PaceMeter(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.start = nanoseconds.getAsLong();
  }

  synchronized void add(int count, long took) {
    long now = now();
    int bucket = (int) (now % SECONDS);
    if (second[bucket] != now) {
      second[bucket] = now;
      assets[bucket] = 0;
      milliseconds[bucket] = 0;
    }
    assets[bucket] += count;
    milliseconds[bucket] += took;
  }

  synchronized StageStatus.Pace pace(int running) {
    long oldest = now() - SECONDS;
    int count = 0;
    long took = 0;
    for (int bucket = 0; bucket < SECONDS; bucket++) {
      if (second[bucket] > oldest) {
        count += assets[bucket];
        took += milliseconds[bucket];
      }
    }
    return new StageStatus.Pace(running, count, count == 0 ? 0 : (double) took / count);
  }

  // The first second has the number 60: an untouched bucket (0) is always a minute old.
  private long now() {
    return SECONDS + Duration.ofNanos(nanoseconds.getAsLong() - start).toSeconds();
  }
}
