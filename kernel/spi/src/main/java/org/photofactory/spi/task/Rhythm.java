package org.photofactory.spi.task;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** When a task comes. */
public sealed interface Rhythm {

  /**
   * Again and again, so long after the beginning of the last run.
   *
   * @param pause at least a minute
   */
  record Every(Duration pause) implements Rhythm {
    public Every {
      if (pause.compareTo(Duration.ofMinutes(1)) < 0) {
        throw new IllegalArgumentException("a task comes every minute at most, not " + pause);
      }
    }
  }

  /**
   * On some days of the week at a time of the house's own time zone.
   *
   * @param days at least one
   */
  record At(Set<DayOfWeek> days, LocalTime time) implements Rhythm {
    public At {
      Objects.requireNonNull(time, "time is null");
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a task needs a day");
      }
    }
  }

  /** Again and again, so long after the beginning of the last run; at least a minute. */
  static Rhythm every(Duration pause) {
    return new Every(pause);
  }

  /** Every day at this time. */
  static Rhythm daily(LocalTime time) {
    return new At(EnumSet.allOf(DayOfWeek.class), time);
  }

  /** Every week on this day at this time. */
  static Rhythm weekly(DayOfWeek day, LocalTime time) {
    return new At(Set.of(day), time);
  }
}
