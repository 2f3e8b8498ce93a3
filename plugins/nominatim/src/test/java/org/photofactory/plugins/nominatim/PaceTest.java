package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<Duration> rests = new ArrayList<>();
  private long now = -5;
  private final Pace pace = new Pace(() -> now, this::rest);

  private void request() throws InterruptedException {
    pace.await(SECOND);
    now += Duration.ofMillis(200).toNanos();
    pace.ended();
  }

  @Test
  void the_first_request_does_not_wait() throws InterruptedException {
    request();
    assertThat(rests).isEmpty();
  }

  @Test
  void a_request_comes_a_pause_after_the_end_of_the_last() throws InterruptedException {
    request();
    now += Duration.ofMillis(300).toNanos();
    request();
    request();
    assertThat(rests).containsExactly(Duration.ofMillis(700), SECOND);
  }

  @Test
  void whoever_comes_later_does_not_wait() throws InterruptedException {
    request();
    now += Duration.ofSeconds(2).toNanos();
    request();
    assertThat(rests).isEmpty();
  }

  private void rest(Duration time) {
    rests.add(time);
    now += time.toNanos();
  }
}
