package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.Chores.Chore;
import org.photofactory.kernel.time.SetClock;

@Timeout(60)
class ChoresTest {

  private final CountDownLatch twice = new CountDownLatch(2);

  @Test
  void one_that_throws_an_error_comes_again() throws InterruptedException {
    try (Chores chores = new Chores(Clock.systemUTC())) {
      chores.add(
          new Chore(
              "clumsy",
              Schedule.every(Duration.ZERO),
              () -> {
                twice.countDown();
                throw new OutOfMemoryError("a moment of need");
              }));
      chores.start();
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void one_that_finds_the_database_away_does_not_wait_for_its_next_day()
      throws InterruptedException {
    Duration year = Duration.ofDays(365);
    SetClock clock = new SetClock();
    try (Chores chores = new Chores(clock)) {
      chores.add(
          new Chore(
              "yearly",
              Schedule.every(year),
              () -> {
                twice.countDown();
                throw new DatabaseAwayException("It is off.");
              }));
      chores.start();
      clock.jumpTo(clock.instant().plus(year));
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
