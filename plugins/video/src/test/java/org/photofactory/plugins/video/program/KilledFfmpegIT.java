package org.photofactory.plugins.video.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;

/** ffmpeg tells in its own way that it was told to end, as whatever stops a machine tells it. */
class KilledFfmpegIT {

  @TempDir Path folder;

  @BeforeAll
  static void program() throws Exception {
    Programs.require("ffmpeg");
  }

  @Test
  void ffmpeg_that_is_told_to_end_has_not_come_to_its_own_end() throws Exception {
    Path telling = Programs.scripted(folder, "ffmpeg", "echo $$; exec ffmpeg \"$@\"");
    String endless = "ffmpeg -nostdin -v error -re -f lavfi -i testsrc -progress - -f null -";
    AtomicLong id = new AtomicLong();
    ToolResult result =
        new StageHarness(folder)
            .withPrograms(telling)
            .tools()
            .run(
                List.of(endless.split(" ")),
                Duration.ofMinutes(2),
                line -> {
                  if (line.startsWith("frame=")) {
                    // Once: ffmpeg takes several for impatience, and ends in another way.
                    ProcessHandle.of(id.getAndSet(0)).ifPresent(ProcessHandle::destroy);
                  } else if (line.matches("[0-9]+")) {
                    id.set(Long.parseLong(line));
                  }
                  return true;
                });
    assertThat(result.timedOut()).isFalse();
    assertThat(result.killed()).isTrue();
  }
}
