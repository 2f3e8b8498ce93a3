package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** Whether a program has come to its own end, told by programs that really end so. */
class ToolResultTest {

  @TempDir Path folder;

  /** HUP and INT do not reach programs of a test that was itself started in the background. */
  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void a_program_that_somebody_ends_blames_no_asset(String signal) throws Exception {
    assertTriedAgain(run("kill -" + signal + " $$"));
  }

  @Test
  void a_program_that_takes_too_long_blames_no_asset() throws Exception {
    assertTriedAgain(
        new StageHarness(folder).tools().run(List.of("sleep", "600"), Duration.ofMillis(100)));
  }

  @Test
  void a_full_disk_blames_no_asset() throws Exception {
    assertTriedAgain(run("echo x | cat > /dev/full"));
  }

  @Test
  void what_a_program_says_to_its_own_end_stands() throws Exception {
    ToolResult broken = run("echo moov atom not found >&2; exit 1");
    assertThat(broken.whole()).isSameAs(broken);
    ToolResult crashed = run("kill -SEGV $$");
    assertThat(crashed.whole()).isSameAs(crashed);
  }

  private ToolResult run(String script) throws Exception {
    return new StageHarness(folder)
        .tools()
        .run(List.of("sh", "-c", script), Duration.ofSeconds(60));
  }

  private static void assertTriedAgain(ToolResult result) {
    CutShortException cut = catchThrowableOfType(CutShortException.class, result::whole);
    assertThat(cut.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT));
  }
}
