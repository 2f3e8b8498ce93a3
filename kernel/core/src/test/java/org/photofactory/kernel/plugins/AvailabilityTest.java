package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AvailabilityTest {

  private final List<String> troubles = new ArrayList<>();
  private final AtomicInteger questions = new AtomicInteger();
  private final BlockingQueue<Thread> asked = new LinkedBlockingQueue<>();

  @Test
  void who_was_late_is_not_asked_again_before_something_is_different() throws Exception {
    Availability availability =
        new Availability("attic", TestTenants.named("copies", troubles), this, this::late);
    assertThat(availability.off()).hasValueSatisfying(why -> assertThat(why).contains("longer"));
    asked.take().join();
    assertThat(availability.off()).isPresent();
    assertThat(questions).hasValue(1);
  }

  @Test
  void who_was_late_is_asked_when_something_is_different() throws Exception {
    Availability availability =
        new Availability("attic", TestTenants.named("copies", troubles), this, this::late);
    assertThat(availability.off()).isPresent();
    asked.take().join();
    availability.endRest();
    assertThat(availability.off()).isEmpty();
    assertThat(questions).hasValue(2);
  }

  /** Hangs at the first question until it is told to end. */
  private Optional<String> late() {
    if (questions.incrementAndGet() > 1) {
      return Optional.empty();
    }
    asked.add(Thread.currentThread());
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
