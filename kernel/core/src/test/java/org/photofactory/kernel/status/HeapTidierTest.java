package org.photofactory.kernel.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.photofactory.kernel.status.HeapTidier.Heap;

class HeapTidierTest {

  private static final long MB = 1 << 20;

  private long committed = 24 * MB;
  private long collections;
  private int tidied;
  private final HeapTidier tidier =
      new HeapTidier(
          () -> new Heap(committed, collections),
          () -> {
            tidied++;
            collections++;
            committed = 36 * MB;
          });

  @Test
  void a_small_heap_is_left_alone() {
    tidier.look();
    assertThat(tidied).isZero();
  }

  @Test
  void a_heap_that_has_grown_somewhat_is_tidied_when_the_work_is_over() {
    work(900 * MB);
    tidier.look();
    tidied = 0;
    work(80 * MB);
    tidier.look();
    assertThat(tidied).as("while there is work").isZero();
    tidier.look();
    assertThat(tidied).as("after it").isEqualTo(1);
    assertThat(committed).isEqualTo(36 * MB);
  }

  /** Work can go on for hours, and only the limit of the heap would end its growth. */
  @Test
  void a_heap_that_has_grown_much_is_tidied_while_there_is_work() {
    work(900 * MB);
    tidier.look();
    assertThat(tidied).isEqualTo(1);
    work(900 * MB);
    tidier.look();
    assertThat(tidied).isEqualTo(2);
  }

  @Test
  void it_is_tidied_once_for_each_time_it_has_grown() {
    work(900 * MB);
    tidier.look();
    tidier.look();
    tidier.look();
    assertThat(tidied).isEqualTo(1);
    work(70 * MB);
    tidier.look();
    tidier.look();
    assertThat(tidied).isEqualTo(2);
  }

  private void work(long grown) {
    committed = grown;
    collections += 50;
  }
}
