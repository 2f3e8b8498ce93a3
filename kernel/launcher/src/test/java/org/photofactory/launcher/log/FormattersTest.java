package org.photofactory.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class FormattersTest {

  @Test
  void people_see_level_short_name_and_message() {
    assertThat(new HumanFormatter(false).format(entry(Level.INFO, "Working with 3 threads")))
        .matches("\\d\\d:\\d\\d:\\d\\d INFO  Scheduler        Working with 3 threads\n");
  }

  @Test
  void people_see_the_chain_of_reasons_of_a_warning() {
    LogRecord entry = entry(Level.WARNING, "Trying again");
    entry.setThrown(new IllegalStateException("outer", new RuntimeException("inner")));
    assertThat(new HumanFormatter(false).format(entry))
        .contains("because java.lang.IllegalStateException: outer")
        .contains("because java.lang.RuntimeException: inner")
        .doesNotContain("at org.photofactory");
  }

  @Test
  void people_see_the_whole_trace_of_an_error() {
    LogRecord entry = entry(Level.SEVERE, "Broken");
    entry.setThrown(new IllegalStateException("outer"));
    assertThat(new HumanFormatter(false).format(entry)).contains("at org.photofactory");
  }

  @Test
  void colours_are_only_for_terminals() {
    LogRecord entry = entry(Level.WARNING, "Trying again");
    assertThat(new HumanFormatter(true).format(entry)).contains("\u001b[33mWARN");
    assertThat(new HumanFormatter(false).format(entry)).doesNotContain("\u001b");
  }

  @Test
  void programs_get_one_object_a_line_whatever_the_message_holds() throws Exception {
    LogRecord entry = entry(Level.WARNING, "two\nlines \"quoted\"");
    entry.setThrown(new IllegalStateException("outer"));
    String line = new JsonFormatter().format(entry);
    assertThat(line.strip().lines()).hasSize(1);
    JsonNode json = JsonMapper.builder().build().readTree(line);
    assertThat(json.path("time").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("logger").asText()).isEqualTo("org.photofactory.Scheduler");
    assertThat(json.path("message").asText()).isEqualTo("two\nlines \"quoted\"");
    assertThat(json.path("error").asText()).contains("IllegalStateException: outer");
  }

  private static LogRecord entry(Level level, String message) {
    LogRecord entry = new LogRecord(level, message);
    entry.setLoggerName("org.photofactory.Scheduler");
    entry.setInstant(Instant.parse("2026-11-21T10:00:00Z"));
    return entry;
  }
}
