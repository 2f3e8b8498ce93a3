package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private final Breaker breaker = new Breaker();

  private boolean fail(long first, long last, String code) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> breaker.failure(id, code))
        .reduce(false, (one, other) -> one || other);
  }

  @Test
  void twenty_different_assets_with_one_code_trip_it() {
    assertThat(fail(1, 19, "BUG")).isFalse();
    assertThat(fail(20, 20, "BUG")).isTrue();
    assertThat(fail(21, 39, "BUG")).isFalse();
  }

  @Test
  void one_asset_failing_over_and_over_does_not() {
    for (int time = 0; time < 50; time++) {
      assertThat(breaker.failure(7, "BUG")).isFalse();
    }
  }

  @Test
  void a_success_in_between_does_not() {
    fail(1, 19, "BUG");
    breaker.success();
    assertThat(fail(20, 38, "BUG")).isFalse();
  }

  @Test
  void different_reasons_do_not() {
    fail(1, 19, "BUG");
    assertThat(fail(20, 20, "TIMEOUT")).isFalse();
    assertThat(fail(21, 39, "BUG")).isFalse();
  }
}
