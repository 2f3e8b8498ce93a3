package org.photofactory.plugins.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Goes on evenly from the time at which it was made, whatever becomes of the system's clock: one
 * that is set back by years must not make files wait for years. Thread-safe.
 *
 * @param start the time at which it was made
 * @param begun what the counter said then
 * @param nanos a counter of nanoseconds that is never set
 */
record SteadyClock(Instant start, long begun, LongSupplier nanos) implements InstantSource {

  static SteadyClock ofSystem() {
    return new SteadyClock(Instant.now(), System.nanoTime(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - begun);
  }
}
