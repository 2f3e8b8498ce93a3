package org.photofactory.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.photofactory.launcher.Console;

class ProgressTest {

  private final Console console = new Console();
  private final AtomicLong time = new AtomicLong();

  @Test
  void without_a_terminal_there_are_few_plain_lines() {
    settle(false, 40);
    assertThat(console.out().lines())
        .containsExactly(
            "10 of 40 files, 1.0/s",
            "20 of 40 files, 1.0/s",
            "30 of 40 files, 1.0/s",
            "40 of 40 files, 1.0/s");
  }

  @Test
  void on_a_terminal_one_line_is_drawn_anew() {
    settle(true, 2);
    assertThat(console.out())
        .startsWith("\r███████████████░░░░░░░░░░░░░░░ 1 of 2 files, 1.0/s, 0:01 left")
        .endsWith("2 of 2 files, 1.0/s, 0:00 left\u001b[K\n");
  }

  private void settle(boolean terminal, int total) {
    Progress progress = new Progress(console.terminal().out(), terminal, total, time::get);
    for (int file = 0; file < total; file++) {
      time.addAndGet(Duration.ofSeconds(1).toNanos());
      progress.accept(new Result.Accepted(Path.of("a.jpg")));
    }
  }
}
