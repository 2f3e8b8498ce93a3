package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DoorwayTest {

  private final Doorway doorway = new Doorway();

  @Test
  void nobody_enters_after_closing() {
    assertThat(doorway.enter()).isTrue();
    doorway.leave();
    assertThat(doorway.close(Duration.ZERO)).isTrue();
    assertThat(doorway.enter()).isFalse();
  }

  @Test
  void closing_waits_for_who_is_inside() {
    doorway.enter();
    doorway.enter();
    CompletableFuture<Boolean> closed =
        CompletableFuture.supplyAsync(() -> doorway.close(Duration.ofSeconds(20)));
    while (doorway.enter()) {
      doorway.leave();
    }
    assertThat(closed).isNotDone();
    doorway.leave();
    doorway.leave();
    assertThat(closed.join()).isTrue();
  }

  @Test
  void closing_does_not_wait_for_ever() {
    doorway.enter();
    assertThat(doorway.close(Duration.ofMillis(10))).isFalse();
  }
}
