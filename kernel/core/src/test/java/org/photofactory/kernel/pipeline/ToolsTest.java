package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.programs.ProgramFinder;
import org.photofactory.spi.stage.KeptTools.Question;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

@Timeout(60)
class ToolsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void a_watcher_sees_each_line() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    ToolResult result =
        tools()
            .run(List.of("sh", "-c", "echo one; echo two; echo no >&2; exit 3"), LONG, lines::add);
    assertThat(lines).containsExactly("one", "two");
    assertThat(result).isEqualTo(new ToolResult(3, false, "", "no\n"));
  }

  @Test
  void a_watcher_that_has_seen_enough_ends_the_program_with_all_it_started() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    ToolResult result =
        tools()
            .run(
                List.of("sh", "-c", "sleep 600 & echo $!; wait"),
                LONG,
                line -> {
                  lines.add(line);
                  return false;
                });
    assertThat(result).isEqualTo(new ToolResult(-1, false, "", ""));
    long child = Long.parseLong(lines.getFirst());
    ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
  }

  @Test
  void a_program_that_says_nothing_is_ended_by_the_clock() throws Exception {
    ToolResult result = tools().run(List.of("sleep", "600"), Duration.ofMillis(200), _ -> true);
    assertThat(result.timedOut()).isTrue();
    assertThat(result.exitCode()).isEqualTo(-1);
  }

  @Test
  void programs_are_looked_for_where_they_lie() throws Exception {
    Tools tools = tools(name -> name.equals("speak") ? "echo" : name);
    assertThat(tools.run(List.of("speak", "up"), LONG).output()).isEqualTo("up\n");
  }

  @Test
  void only_programs_that_the_plugin_asks_for_are_run() throws Exception {
    assertThat(tools().run(List.of("nice", "-n", "5", "echo", "up"), LONG).output())
        .isEqualTo("up\n");
    for (List<String> command :
        List.of(
            List.of("touch", "made"),
            List.of("/bin/echo", "made"),
            List.of("nice", "-n", "5", "touch", "made"),
            List.of("nice", "touch", "made"),
            List.of("nice", "-n5", "touch", "echo"))) {
      assertThatThrownBy(() -> tools().run(command, LONG))
          .isInstanceOf(UndeclaredException.class)
          .hasMessageContaining("does not name the program");
      assertThatThrownBy(() -> tools().kept().ask(new Question(command, List.of(), "end"), LONG))
          .hasMessageContaining("does not name the program");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**made");
  }

  private Tools tools() {
    return tools(name -> name);
  }

  private Tools tools(ProgramFinder programs) {
    ScratchFolder scratch = new ScratchFolder(folder);
    return new Tools(
        scratch,
        new KeptPrograms(() -> scratch, programs, System::nanoTime),
        Factory.plugin("p", "sh", "sleep", "echo", "speak"));
  }
}
