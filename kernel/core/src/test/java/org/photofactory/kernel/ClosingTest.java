package org.photofactory.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final List<String> closed = new ArrayList<>();

  @Test
  void what_cannot_be_closed_does_not_keep_the_next_one_open() {
    Closing.inOrder(
        () -> closed.add("plugins"),
        () -> {
          throw new IllegalStateException("No space left on device");
        },
        () -> {
          throw new StackOverflowError();
        },
        () -> closed.add("database"));

    assertEquals(List.of("plugins", "database"), closed);
  }
}
