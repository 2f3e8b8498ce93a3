package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.spi.task.Rhythm;

class RhythmsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-06-03T10:00:00Z"); // a Wednesday
  private static final Rhythm MONDAYS = Rhythm.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
  private static final Rhythm SIX_HOURS = Rhythm.every(Duration.ofHours(6));

  @Test
  void a_weekly_task_comes_on_its_day_by_the_clock_of_the_house() {
    assertThat(Rhythms.next(MONDAYS, NOON, BERLIN)).isEqualTo("2026-06-08T06:00:00Z");
  }

  @Test
  void what_ran_at_its_time_comes_a_week_later() {
    assertThat(Rhythms.next(MONDAYS, Instant.parse("2026-06-08T06:00:00Z"), BERLIN))
        .isEqualTo("2026-06-15T06:00:00Z");
  }

  @Test
  void a_daily_task_keeps_its_time_when_the_clocks_change() {
    Rhythm daily = Rhythm.daily(LocalTime.of(8, 0));
    assertThat(Rhythms.next(daily, Instant.parse("2026-10-24T06:00:00Z"), BERLIN))
        .isEqualTo("2026-10-25T07:00:00Z");
  }

  @Test
  void a_time_that_the_clocks_leave_out_comes_all_the_same() {
    Rhythm daily = Rhythm.daily(LocalTime.of(2, 30));
    Instant left = Rhythms.next(daily, Instant.parse("2026-03-28T12:00:00Z"), BERLIN);
    assertThat(left).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(Rhythms.next(daily, left, BERLIN)).isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void a_task_that_never_ran_comes_soon_or_at_its_time() {
    assertThat(first(SIX_HOURS, null)).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(first(MONDAYS, null)).isEqualTo("2026-06-08T06:00:00Z");
  }

  @Test
  void a_missed_run_is_due_at_once() {
    assertThat(first(MONDAYS, run("2026-05-25T06:00:00Z", TaskRun.Outcome.DONE)))
        .isEqualTo("2026-06-01T06:00:00Z");
    assertThat(first(SIX_HOURS, run("2026-06-03T01:00:00Z", TaskRun.Outcome.FAILED)))
        .isEqualTo("2026-06-03T07:00:00Z");
  }

  @Test
  void a_run_that_was_cut_off_comes_again_some_minutes_after_the_start() {
    assertThat(first(MONDAYS, run("2026-06-01T06:00:00Z", null)))
        .isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(first(MONDAYS, run("2026-06-01T06:00:00Z", TaskRun.Outcome.ENDED)))
        .isEqualTo(NOON.plus(Duration.ofMinutes(10)));
  }

  @Test
  void a_clock_that_was_set_back_keeps_no_task_away_for_years() {
    assertThat(first(SIX_HOURS, run("2036-06-01T06:00:00Z", TaskRun.Outcome.DONE)))
        .isEqualTo(NOON.plus(Duration.ofHours(6)));
  }

  private static Instant first(Rhythm rhythm, @Nullable TaskRun last) {
    return Rhythms.first(rhythm, last, NOON, BERLIN);
  }

  private static TaskRun run(String began, TaskRun.@Nullable Outcome outcome) {
    Instant time = Instant.parse(began);
    return new TaskRun("task", time, outcome == null ? null : time, outcome, null, null);
  }
}
