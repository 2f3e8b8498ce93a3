package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps requests apart. For one thread at a time. */
final class Pace {

  /** Waits for a while. */
  @FunctionalInterface
  interface Rest {
    void rest(Duration time) throws InterruptedException;
  }

  private final LongSupplier nanoseconds;
  private final Rest rest;
  private @Nullable Long last;

  /**
   * @param nanoseconds a clock that nobody sets
   */
  Pace(LongSupplier nanoseconds, Rest rest) {
    this.nanoseconds = nanoseconds;
    this.rest = rest;
  }

  /** Waits until it is that long since the last request ended. */
  void await(Duration pause) throws InterruptedException {
    if (last != null) {
      long since = nanoseconds.getAsLong() - last;
      if (since < pause.toNanos()) {
        rest.rest(Duration.ofNanos(pause.toNanos() - since));
      }
    }
  }

  /** A request has ended, well or not; counted from here, none comes too early at the server. */
  void ended() {
    last = nanoseconds.getAsLong();
  }
}
