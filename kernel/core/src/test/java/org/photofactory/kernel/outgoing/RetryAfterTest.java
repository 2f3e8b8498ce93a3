package org.photofactory.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.spi.outgoing.WebAnswer;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|PT7S",
        " 0 |PT0S",
        "1.5|PT1.5S",
        "0.0001|PT0.001S",
        "Thu, 01 Jan 2026 12:01:00 GMT|PT1M",
        "Thu, 01 Jan 2026 11:59:00 GMT|PT0S"
      })
  void seconds_and_dates_are_understood(String header, Duration pause) {
    assertThat(asked(header)).contains(pause);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"soon", "-5", "''", "99999999999", "Thu, 99 Jan 2026 12:01:00 GMT"},
      delimiter = '|')
  void nonsense_means_nothing(String header) {
    assertThat(asked(header)).isEmpty();
  }

  @Test
  void who_does_not_say_does_not_say() {
    assertThat(new WebAnswer(503, Map.of(), new byte[0]).retryAfter(NOW)).isEmpty();
  }

  private static Optional<Duration> asked(String header) {
    return new WebAnswer(503, Map.of("retry-after", List.of(header)), new byte[0]).retryAfter(NOW);
  }
}
