package org.photofactory.plugins.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

  @Test
  void a_clock_that_is_set_makes_nobody_wait() {
    AtomicLong nanos = new AtomicLong(7);
    SteadyClock steady = new SteadyClock(Instant.parse("2040-01-01T00:00:00Z"), 7, nanos::get);

    nanos.addAndGet(1_500_000_000L);

    assertThat(steady.instant()).isEqualTo("2040-01-01T00:00:01.500Z");
  }
}
