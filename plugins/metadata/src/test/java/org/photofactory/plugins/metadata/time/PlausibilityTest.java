package org.photofactory.plugins.metadata.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

  private final Plausibility today = at("2026-11-21T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1904-01-01T00:00:00",
        "1903-12-31T17:00:00",
        "1970-01-01T00:00:00",
        "1970-03-05T12:00:00",
        "1969-12-31T16:00:00",
        "2036-02-07T06:28:16",
        "2040-02-06T06:28:15",
        "2040-06-01T00:00:00",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59"
      })
  void clocks_that_never_ran_or_ran_over_are_not_believed(LocalDateTime time) {
    assertThat(today.holds(time)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1890-06-01T00:00:00",
        "1904-01-02T00:00:00",
        "1955-07-12T10:00:00",
        "1971-01-01T00:00:00",
        "1994-01-02T15:56:14",
        "2026-11-24T14:41:16"
      })
  void old_pictures_and_clocks_a_little_ahead_are_believed(LocalDateTime time) {
    assertThat(today.holds(time)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2036-02-07T06:28:16", "2040-02-06T06:28:15"})
  void an_overflow_stays_one_when_its_day_has_come(LocalDateTime time) {
    assertThat(at("2045-01-01T00:00:00Z").holds(time)).isFalse();
  }

  private static Plausibility at(String today) {
    return new Plausibility(Clock.fixed(Instant.parse(today), ZoneOffset.UTC));
  }
}
