package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.database.DatabaseAwayException;

@Timeout(60)
class BeltTest {

  private final Bell bell = new Bell();
  private final AtomicInteger turns = new AtomicInteger();
  private final CountDownLatch fifth = new CountDownLatch(1);
  private final AtomicInteger waits = new AtomicInteger();

  @Test
  void nothing_that_a_turn_throws_ends_it() throws InterruptedException {
    try (Belt belt = new Belt(bell, Duration.ofMillis(1), new Stumbling())) {
      belt.start();
      bell.ring();
      assertThat(fifth.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(waits).hasValue(1);
    }
  }

  private final class Stumbling implements Belt.Turn {

    @Override
    public boolean take() {
      switch (turns.incrementAndGet()) {
        case 1 -> throw new OutOfMemoryError("unable to create native thread");
        case 2 -> throw new IllegalStateException("a broken row");
        case 3 -> throw new DatabaseAwayException("It is off.");
        case 5 -> fifth.countDown();
        default -> {}
      }
      return true;
    }

    @Override
    public void awaitDatabase() {
      waits.incrementAndGet();
    }
  }
}
