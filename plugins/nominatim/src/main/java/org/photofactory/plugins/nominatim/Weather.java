package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.place.Geocoding;

/**
 * How a server fares: while it wants to be left alone, or has just not been there, it is left
 * alone. For one thread at a time.
 */
final class Weather {

  /** From this many faults in a row on it is the server and not the place. */
  private static final int FAULTY = 3;

  private static final Duration AFTER_FAULT = Duration.ofMinutes(10);
  private static final Duration WHILE_FAULTY = Duration.ofMinutes(1);

  private final LongSupplier nanoseconds;
  private Geocoding.@Nullable Away standing;
  private long until;
  private int faults;

  /**
   * @param nanoseconds a clock that nobody sets
   */
  Weather(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Why the server is left alone right now; empty when it may be asked. */
  Optional<Geocoding.Away> standing() {
    if (standing != null && nanoseconds.getAsLong() - until >= 0) {
      standing = null;
    }
    return Optional.ofNullable(standing);
  }

  /** It has answered. */
  Geocoding fair(Geocoding answer) {
    faults = 0;
    return answer;
  }

  /** It is away, or wants to be left alone for that long. */
  Geocoding away(String code, String reason, Duration rest) {
    standing = new Geocoding.Away(code, reason);
    until = nanoseconds.getAsLong() + rest.toNanos();
    return standing;
  }

  /** It was asked, and talked nonsense: that may be for this place alone. */
  Geocoding fault(String reason) {
    faults++;
    return faults < FAULTY
        ? new Geocoding.Later(AFTER_FAULT, reason)
        : away("SERVER_FAULTY", reason, WHILE_FAULTY);
  }
}
