package org.photofactory.plugins.video.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.photofactory.testkit.StageHarness;

class CutShortExceptionTest {

  @TempDir Path folder;

  @Test
  void a_program_that_somebody_ends_blames_no_asset() throws Exception {
    for (String signal : List.of("KILL", "TERM")) {
      assertTriedAgain(
          new StageHarness(folder)
              .tools()
              .run(List.of("sh", "-c", "kill -" + signal + " $$"), Duration.ofSeconds(30)));
    }
  }

  @Test
  void a_full_disk_blames_no_asset() {
    assertTriedAgain(new ToolResult(1, false, "", "x.bmp: No space left on device"));
  }

  @Test
  void a_file_that_is_broken_is_to_blame() throws Exception {
    ToolResult broken = new ToolResult(1, false, "", "moov atom not found");
    assertThat(CutShortException.refuse(broken)).isSameAs(broken);
    ToolResult slow = new ToolResult(-1, true, "", "");
    assertThat(CutShortException.refuse(slow)).isSameAs(slow);
  }

  private static void assertTriedAgain(ToolResult result) {
    CutShortException cut =
        catchThrowableOfType(CutShortException.class, () -> CutShortException.refuse(result));
    assertThat(cut.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT));
  }
}
