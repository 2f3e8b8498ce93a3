package org.photofactory.kernel.plugins;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.spi.task.Rhythm;

/** When a task comes next. */
final class Rhythms {

  /** By then what a start brings with it is done. */
  static final Duration AFTER_START = Duration.ofMinutes(10);

  private Rhythms() {}

  /**
   * When a task is due that has just come.
   *
   * @param last its last run; null when it never ran
   * @return in the past when a run was missed
   */
  static Instant first(Rhythm rhythm, @Nullable TaskRun last, Instant now, ZoneId zone) {
    if (last == null) {
      Instant next = next(rhythm, now, zone);
      boolean soon = rhythm instanceof Rhythm.Every && next.isAfter(now.plus(AFTER_START));
      return soon ? now.plus(AFTER_START) : next;
    }
    // A run that ended the whole appliance must not do so at each start at once.
    return last.cutOff() ? now.plus(AFTER_START) : next(rhythm, earlier(last.beganAt(), now), zone);
  }

  /** The next time after a run that began then. */
  static Instant next(Rhythm rhythm, Instant began, ZoneId zone) {
    return switch (rhythm) {
      case Rhythm.Every(Duration pause) -> began.plus(pause);
      case Rhythm.At(Set<DayOfWeek> days, LocalTime time) -> at(days, time, began.atZone(zone));
    };
  }

  /** A clock that was set back must not keep a task away for years. */
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant at(Set<DayOfWeek> days, LocalTime time, ZonedDateTime began) {
    ZonedDateTime next = began.with(time);
    while (!next.isAfter(began) || !days.contains(next.getDayOfWeek())) {
      next = next.plusDays(1).with(time);
    }
    return next.toInstant();
  }
}
