package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: 10 s × 4^(n−1), at most 6 h, ±20 % so that failures that
 * came together do not return together. Thread-safe if its random generator is.
 */
public final class RetryPolicy {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  public RetryPolicy(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param attempt how many attempts have failed, 1 or more
   */
  public Duration delay(int attempt) {
    double factor = Math.pow(4, Math.min(attempt, 12) - 1.0);
    double milliseconds = Math.min(LONGEST.toMillis(), FIRST.toMillis() * factor);
    return Duration.ofMillis(Math.round(milliseconds * random.nextDouble(1 - JITTER, 1 + JITTER)));
  }

  /**
   * How long a parked stage rests: 30 s, doubling to 10 min.
   *
   * @param parkings how often it has been parked in a row, 1 or more
   */
  public Duration parkingTime(int parkings) {
    return Duration.ofSeconds(Math.min(600, 30L << Math.min(parkings - 1, 5)));
  }
}
