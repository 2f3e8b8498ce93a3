package org.photofactory.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.junit.jupiter.api.Test;

class RateTest {

  private final Rate threeASecond = Rate.of(3, Duration.ofSeconds(1));
  private final DoSHandler.Tracker tracker = threeASecond.newTracker("somebody");
  private final long start = System.nanoTime() + Duration.ofHours(1).toNanos();

  @Test
  void as_many_as_are_free_may_come_at_once_and_no_more() {
    assertThat(allowed(10, start)).isEqualTo(3);
  }

  @Test
  void whoever_keeps_asking_is_not_punished_beyond_the_pace() {
    allowed(1000, start);
    assertThat(allowed(5, start + millis(340))).isEqualTo(1);
    assertThat(allowed(5, start + millis(680))).isEqualTo(1);
  }

  @Test
  void after_a_rest_all_are_free_again_and_not_more() {
    allowed(10, start);
    assertThat(allowed(10, start + millis(60_000))).isEqualTo(3);
  }

  @Test
  void a_burst_is_larger_and_the_pace_the_same() {
    DoSHandler.Tracker patient = threeASecond.atOnce(2).newTracker("somebody");
    assertThat(IntStream.range(0, 10).filter(_ -> patient.onRequest(start)).count()).isEqualTo(6);
    assertThat(patient.onRequest(start + millis(300))).isFalse();
    assertThat(patient.onRequest(start + millis(340))).isTrue();
  }

  @Test
  void a_counter_that_says_nothing_any_more_may_go() {
    allowed(3, start);
    assertThat(tracker.getExpireNanoTime() - start).isGreaterThan(millis(1000));
  }

  private long allowed(int times, long now) {
    return IntStream.range(0, times).filter(_ -> tracker.onRequest(now)).count();
  }

  private static long millis(long number) {
    return Duration.ofMillis(number).toNanos();
  }
}
