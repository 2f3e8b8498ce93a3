package org.photofactory.kernel.pipeline;

import java.time.Clock;

/** Counts settled assets and their time over the last 60 s. Thread-safe. */
final class PaceMeter {

  private static final int SECONDS = 60;

  private final Clock clock;
  private final long[] second = new long[SECONDS];
  private final int[] assets = new int[SECONDS];
  private final long[] milliseconds = new long[SECONDS];

  PaceMeter(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(int count, long took) {
    long now = clock.instant().getEpochSecond();
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
    long oldest = clock.instant().getEpochSecond() - SECONDS;
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
}
