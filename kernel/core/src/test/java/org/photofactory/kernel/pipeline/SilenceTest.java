package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.ledger.work.Workers.Seen;
import org.photofactory.kernel.ledger.work.Workers.Worker;

class SilenceTest {

  private static final UUID OTHER = UUID.randomUUID();
  private static final Instant BEAT = Instant.parse("2026-01-01T00:00:00Z");

  private long now;
  private final Silence silence = new Silence(() -> now);

  private boolean silentAfter(int seconds, Instant heartbeat, boolean oldForTheDatabase) {
    now += Duration.ofSeconds(seconds).toNanos();
    silence.look(List.of(OTHER));
    return silence.has(
        new Seen(new Worker(OTHER, "elsewhere", 1, Instant.EPOCH), heartbeat, oldForTheDatabase));
  }

  @Test
  void at_first_sight_the_age_of_the_heartbeat_counts() {
    assertThat(silentAfter(0, BEAT, true)).isTrue();
  }

  @Test
  void a_clock_that_jumps_makes_nobody_silent_who_has_been_seen() {
    assertThat(silentAfter(0, BEAT, false)).isFalse();
    assertThat(silentAfter(20, BEAT, true)).isFalse();
    assertThat(silentAfter(20, BEAT.plusSeconds(20), true)).isFalse();
  }

  @Test
  void a_heartbeat_that_stands_still_is_silence_even_when_the_database_finds_it_young() {
    for (int look = 0; look < 5; look++) {
      assertThat(silentAfter(20, BEAT, false)).isFalse();
    }
    assertThat(silentAfter(20, BEAT, false)).isTrue();
  }

  @Test
  void nobody_is_silent_for_a_time_in_which_nobody_could_look() {
    assertThat(silentAfter(0, BEAT, false)).isFalse();
    assertThat(silentAfter(600, BEAT, true)).isFalse();
  }
}
