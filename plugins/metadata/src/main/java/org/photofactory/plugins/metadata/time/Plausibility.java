package org.photofactory.plugins.metadata.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Set;

/** Tells times that can be from those that broken clocks and empty fields write. Thread-safe. */
final class Plausibility {

  /** The oldest photograph that is kept. */
  private static final int FIRST_PHOTOGRAPH = 1826;

  /** A year after today, generous to clocks that are wrong and to time zones. */
  private static final int TOLERATED_DAYS_AHEAD = 366;

  /**
   * Days on which counters start or overflow: QuickTime counts 32-bit seconds from 1904 (full in
   * 2040), network time from 1900 (full in 2036). A neighbouring day each, for time zones.
   */
  private static final Set<LocalDate> COUNTER_DAYS =
      Set.of(
          LocalDate.of(1903, Month.DECEMBER, 31),
          LocalDate.of(1904, Month.JANUARY, 1),
          LocalDate.of(2036, Month.FEBRUARY, 7),
          LocalDate.of(2036, Month.FEBRUARY, 6),
          LocalDate.of(2040, Month.FEBRUARY, 5),
          LocalDate.of(2040, Month.FEBRUARY, 6));

  private final Clock clock;

  Plausibility(Clock clock) {
    this.clock = clock;
  }

  /** Clocks that were never set run in 1970, for weeks maybe: nothing of that year is believed. */
  boolean holds(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    boolean clockNeverSet =
        day.getYear() == 1970 || day.equals(LocalDate.of(1969, Month.DECEMBER, 31));
    return day.getYear() >= FIRST_PHOTOGRAPH
        && !clockNeverSet
        && !COUNTER_DAYS.contains(day)
        && day.isBefore(LocalDate.now(clock).plusDays(TOLERATED_DAYS_AHEAD));
  }
}
