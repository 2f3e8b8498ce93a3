package org.photofactory.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.config.LogFormat;
import org.photofactory.kernel.config.LogSettings;
import org.photofactory.kernel.config.LogThreshold;
import org.photofactory.launcher.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {

  private final Console console = new Console();
  private Logs logs;

  @BeforeEach
  void install() {
    logs = Logs.install(console.terminal(), new LogSettings(LogFormat.HUMAN, LogThreshold.INFO));
  }

  @Test
  void milestones_are_shown_and_details_are_not() {
    Logger log = LoggerFactory.getLogger("org.photofactory.test.Usual");
    log.info("a milestone");
    log.debug("a detail");
    assertThat(console.out()).contains("a milestone").doesNotContain("a detail");
  }

  @Test
  void a_level_changes_at_once_for_a_logger_and_all_below() {
    Logger log = LoggerFactory.getLogger("org.photofactory.test.deep.Below");
    logs.level("org.photofactory.test.deep", LogThreshold.DEBUG);
    log.debug("now seen");
    logs.level("org.photofactory.test.deep", LogThreshold.ERROR);
    log.warn("no longer seen");
    assertThat(console.out()).contains("now seen").doesNotContain("no longer seen");
  }

  @Test
  void a_changed_level_outlives_the_garbage_collector() {
    logs.level("org.photofactory.test.held", LogThreshold.DEBUG);
    System.gc();
    LoggerFactory.getLogger("org.photofactory.test.held").debug("still seen");
    assertThat(console.out()).contains("still seen");
  }
}
