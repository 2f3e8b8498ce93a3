package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  private final RetryPolicy policy = new RetryPolicy(new Random(1));

  @ParameterizedTest
  @CsvSource({"1,10", "2,40", "3,160", "4,640", "5,2560", "6,10240", "7,21600", "50,21600"})
  void pauses_grow_fourfold_up_to_six_hours_within_a_fifth(int attempt, int seconds) {
    for (int draw = 0; draw < 100; draw++) {
      assertThat(policy.delay(attempt))
          .isBetween(Duration.ofMillis(seconds * 800L), Duration.ofMillis(seconds * 1200L));
    }
  }

  @Test
  void failures_that_came_together_do_not_return_together() {
    assertThat(policy.delay(3)).isNotEqualTo(policy.delay(3));
  }

  @ParameterizedTest
  @CsvSource({"1,30", "2,60", "3,120", "5,480", "6,600", "90,600"})
  void a_stage_that_parks_again_and_again_rests_up_to_ten_minutes(int parkings, int seconds) {
    assertThat(policy.parkingTime(parkings)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
