package org.photofactory.kernel.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramsTest {

  @Test
  void of_a_long_report_the_complaint_is_told_and_not_the_cleaning_up() {
    String report =
        """
        creating configuration files ... ok
        running bootstrap script ... 2026-11-28 15:00:00.000 UTC [17] FATAL:  could not write to \
        file "base/1/1255": No space left on device
        child process exited with exit code 1
        initdb: removing contents of data directory "/data/db/cluster.new"
        """;

    assertThat(new Programs.Result(1, report).complaint())
        .isEqualTo("could not write to file \"base/1/1255\": No space left on device");
  }

  @Test
  void a_complaint_without_any_mark_is_the_last_line() {
    assertThat(new Programs.Result(127, "sh: no such program\n").complaint())
        .isEqualTo("sh: no such program");
  }
}
