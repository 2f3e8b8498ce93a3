package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.accounts.Backoff.Key;

class BackoffTest {

  private static final Key KEY = new Key("anna from 10.0.0.7", 5);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Backoff backoff = new Backoff(now::get);

  @Test
  void a_few_failures_cost_nothing() {
    fail(4);

    assertThat(backoff.pause(KEY)).isZero();
  }

  @Test
  void each_further_failure_doubles_the_pause() {
    fail(5);
    assertThat(backoff.pause(KEY)).isEqualTo(Duration.ofSeconds(1));
    fail(1);
    assertThat(backoff.pause(KEY)).isEqualTo(Duration.ofSeconds(2));
    fail(1);
    assertThat(backoff.pause(KEY)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void no_pause_is_longer_than_a_quarter_of_an_hour() {
    fail(500);

    assertThat(backoff.pause(KEY)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_pause_passes() {
    fail(6);
    pass(Duration.ofMillis(1500));
    assertThat(backoff.pause(KEY)).isEqualTo(Duration.ofMillis(500));
    pass(Duration.ofMillis(501));

    assertThat(backoff.pause(KEY)).isZero();
  }

  @Test
  void an_hour_without_failures_forgives_all() {
    fail(9);
    pass(Duration.ofMinutes(61));
    fail(1);

    assertThat(backoff.pause(KEY)).isZero();
  }

  @Test
  void success_forgives_all() {
    fail(9);
    backoff.succeeded(KEY);

    assertThat(backoff.pause(KEY)).isZero();
  }

  @Test
  void a_stranger_with_many_addresses_does_not_make_it_forget_the_latest() {
    IntStream.range(0, 10_000).forEach(i -> backoff.failed(new Key("from " + i, 1)));

    assertThat(backoff.pause(new Key("from 9999", 1))).isPositive();
    assertThat(backoff.pause(new Key("from 0", 1))).isZero();
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(_ -> backoff.failed(KEY));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
