package org.photofactory.web.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger asked = new AtomicInteger();
  private boolean away;

  private final Remembered<Integer> answer =
      new Remembered<>(
          () -> {
            if (away) {
              throw new IllegalStateException("away");
            }
            return asked.incrementAndGet();
          });

  @Test
  void an_answer_is_kept_until_something_changes() {
    assertThat(answer.get()).isEqualTo(1);
    assertThat(answer.get()).isEqualTo(1);
    answer.change();
    assertThat(answer.get()).isEqualTo(2);
  }

  @Test
  void a_change_is_not_forgotten_by_a_question_that_fails() {
    answer.get();
    answer.change();
    away = true;
    assertThatThrownBy(answer::get).hasMessage("away");
    away = false;
    assertThat(answer.get()).isEqualTo(2);
  }

  @Test
  void what_is_found_again_keeps_its_name() {
    Remembered<String> first = new Remembered<>(() -> "same");
    Finding<String> found = first.finding();
    first.change();
    assertThat(first.finding()).isEqualTo(found);
    assertThat(new Remembered<>(() -> "same").finding().name()).isNotEqualTo(found.name());
  }

  @Test
  void something_else_has_another_name() {
    String before = answer.finding().name();
    answer.change();
    assertThat(answer.finding().name()).isNotEqualTo(before);
  }
}
