package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a chore comes, seen from a moment. Immutable. */
public sealed interface Schedule {

  /** The first time after a start at {@code now}. */
  Instant first(Instant now);

  /** The next time after a run that began at {@code now}. */
  Instant next(Instant now);

  /** Again and again after a pause. */
  static Schedule every(Duration pause) {
    return new Every(pause);
  }

  /**
   * Every day at a time of the system's zone, and once soon after each start: a machine that is
   * switched off at night would never get to it otherwise.
   */
  static Schedule dailyAt(LocalTime time) {
    return new Daily(time, ZoneId.systemDefault());
  }

  /** See {@link #every}. */
  record Every(Duration pause) implements Schedule {
    @Override
    public Instant first(Instant now) {
      return next(now);
    }

    @Override
    public Instant next(Instant now) {
      return now.plus(pause);
    }
  }

  /** See {@link #dailyAt}. */
  record Daily(LocalTime time, ZoneId zone) implements Schedule {

    /** By then what a start brings with it is done. */
    static final Duration AFTER_START = Duration.ofMinutes(10);

    @Override
    public Instant first(Instant now) {
      Instant soon = now.plus(AFTER_START);
      Instant next = next(now);
      return next.isBefore(soon) ? next : soon;
    }

    @Override
    public Instant next(Instant now) {
      ZonedDateTime today = now.atZone(zone).with(time);
      return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
  }
}
