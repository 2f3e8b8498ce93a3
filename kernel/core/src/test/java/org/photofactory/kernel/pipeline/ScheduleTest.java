package org.photofactory.kernel.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private final Schedule nightly =
      new Schedule.Daily(LocalTime.of(3, 30), ZoneId.of("Europe/Berlin"));

  @Test
  void a_nightly_duty_also_comes_soon_after_a_start() {
    Instant noon = Instant.parse("2026-06-01T10:00:00Z");

    assertEquals(noon.plus(Duration.ofMinutes(10)), nightly.first(noon));
  }

  @Test
  void a_nightly_duty_whose_time_is_near_comes_at_its_time() {
    Instant shortlyBefore = Instant.parse("2026-06-01T01:25:00Z");

    assertEquals(Instant.parse("2026-06-01T01:30:00Z"), nightly.first(shortlyBefore));
  }

  @Test
  void after_a_run_a_nightly_duty_comes_the_next_night() {
    assertEquals(
        Instant.parse("2026-06-02T01:30:00Z"), nightly.next(Instant.parse("2026-06-01T01:30:00Z")));
  }

  @Test
  void the_time_is_the_clock_on_the_wall_also_when_it_is_put_forward() {
    assertEquals(
        Instant.parse("2026-03-29T01:30:00Z"), nightly.next(Instant.parse("2026-03-28T12:00:00Z")));
  }

  @Test
  void a_recurring_duty_waits_for_its_pause_first() {
    Instant now = Instant.parse("2026-06-01T10:00:00Z");

    assertEquals(now.plusSeconds(60), Schedule.every(Duration.ofSeconds(60)).first(now));
  }
}
