package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceMeterTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;
  private final PaceMeter meter =
      new PaceMeter(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void the_last_minute_counts_and_nothing_before() {
    meter.add(10, 1000);
    now = START.plusSeconds(30);
    meter.add(5, 100);
    assertThat(meter.pace(2)).isEqualTo(new StageStatus.Pace(2, 15, 1100.0 / 15));
    now = START.plusSeconds(60);
    assertThat(meter.pace(0)).isEqualTo(new StageStatus.Pace(0, 5, 20));
    now = START.plus(Duration.ofHours(1));
    assertThat(meter.pace(0)).isEqualTo(new StageStatus.Pace(0, 0, 0));
  }
}
