package org.photofactory.plugins.thumbnail.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {

  private static final int MEGABYTE = 1 << 20;

  private final ReentrantLock large = new ReentrantLock();
  private final MemoryLimit limit = MemoryLimit.ofMegabytes(8, large);

  @Test
  void a_large_picture_keeps_the_next_large_one_waiting() throws Exception {
    try (MemoryLimit.Taken _ = limit.heap(5 * MEGABYTE)) {
      assertThat(large.isHeldByCurrentThread()).isTrue();
    }
    assertThat(large.isLocked()).isFalse();
    try (MemoryLimit.Taken _ = limit.outside(5 * MEGABYTE)) {
      assertThat(large.isHeldByCurrentThread()).isTrue();
    }
    assertThat(large.isLocked()).isFalse();
  }

  @Test
  void small_pictures_wait_for_nobody() throws Exception {
    large.lock();
    CompletableFuture<Boolean> small =
        CompletableFuture.supplyAsync(
            () -> {
              try (MemoryLimit.Taken _ = limit.heap(MEGABYTE / 2)) {
                return large.isHeldByCurrentThread();
              } catch (BrokenPictureException refused) {
                throw new IllegalStateException(refused);
              }
            });
    assertThat(small.get()).isFalse();
  }

  @Test
  void waiting_ends_when_the_call_is_interrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> limit.heap(5 * MEGABYTE)).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(large.isLocked()).isFalse();
  }

  @Test
  void a_picture_beyond_the_limit_is_refused_without_waiting() {
    large.lock();
    assertThatThrownBy(() -> limit.heap(9 * MEGABYTE))
        .isInstanceOf(BrokenPictureException.class)
        .hasMessageContaining("limit of 8 MB");
  }
}
