package org.photofactory.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Path FILE = Path.of("a.jpg");

  @Test
  void an_import_is_fine_when_every_file_is_in_the_library() {
    Summary summary = new Summary(List.of(new Result.Accepted(FILE), new Result.Duplicate(FILE)));
    assertThat(summary.exitCode()).isZero();
    assertThat(summary.text())
        .isEqualTo("2 files: 1 accepted, 1 duplicates, 0 quarantined, 0 failed\n");
  }

  @Test
  void quarantined_files_are_told_by_reason() {
    Summary summary = new Summary(List.of(new Result.Quarantined(FILE, "EMPTY", "It is empty.")));
    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.text()).contains("quarantined, EMPTY (1):", "a.jpg: It is empty.");
  }

  @Test
  void files_that_were_not_tried_are_counted() {
    Summary summary = new Summary(List.of(new Result.Accepted(FILE), new Result.Unsent(FILE)));
    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.text()).contains("1 not sent");
  }

  @Test
  void a_name_cannot_draw_over_other_lines() {
    Path hostile = Path.of("a\n\u001b[2Jb.jpg");
    Summary summary =
        new Summary(
            List.of(
                new Result.Failed(hostile, "Full."),
                new Result.Quarantined(hostile, "EMPTY", "It is empty.")));
    assertThat(summary.text()).contains("failed: a??[2Jb.jpg", "    a??[2Jb.jpg");
  }

  @Test
  void failed_files_are_told() {
    Summary summary = new Summary(List.of(new Result.Failed(FILE, "Full.")));
    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.text()).contains("failed: a.jpg: Full.");
  }
}
