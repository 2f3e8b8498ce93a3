package org.photofactory.decoder.pool;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in which something is not even tried, since it has just failed. Thread-safe. */
final class Pause {

  private final Duration length;
  private @Nullable String reason;
  private long end;

  Pause(Duration length) {
    this.length = length;
  }

  synchronized void begin(String why) {
    reason = why;
    end = System.nanoTime() + length.toNanos();
  }

  /** Why it is not tried; empty when it is. */
  synchronized Optional<String> reason() {
    if (reason != null && System.nanoTime() - end >= 0) {
      reason = null;
    }
    return Optional.ofNullable(reason);
  }
}
