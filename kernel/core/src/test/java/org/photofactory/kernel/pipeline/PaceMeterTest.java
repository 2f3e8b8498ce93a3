package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceMeterTest {

  private long now = -1;
  private final PaceMeter meter = new PaceMeter(() -> now);

  @Test
  void the_last_minute_counts_and_nothing_before() {
    meter.add(10, 1000);
    now = Duration.ofSeconds(30).toNanos();
    meter.add(5, 100);
    assertThat(meter.pace(2)).isEqualTo(new StageStatus.Pace(2, 15, 1100.0 / 15));
    now = Duration.ofSeconds(60).toNanos();
    assertThat(meter.pace(0)).isEqualTo(new StageStatus.Pace(0, 5, 20));
    now = Duration.ofHours(1).toNanos();
    assertThat(meter.pace(0)).isEqualTo(new StageStatus.Pace(0, 0, 0));
  }
}
