package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.programs.Orphans;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.KeptTools.Question;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** A real program, kept open: a shell that runs what it is told and then says that it is done. */
@Timeout(120)
class KeptProgramsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final List<String> SHELL = List.of("sh", "-s");

  @TempDir Path folder;

  private final AtomicLong clock = new AtomicLong();
  private KeptPrograms programs;

  @BeforeEach
  void begin() {
    programs = new KeptPrograms(() -> new ScratchFolder(folder), name -> name, clock::get);
  }

  @AfterEach
  void end() {
    programs.close();
  }

  @Test
  void one_program_answers_call_after_call() throws Exception {
    ToolResult first = ask(call("a"), "echo $$; echo oh >&2");
    assertThat(ask(call("a"), "echo $$").output()).isEqualTo(first.output());
    assertThat(first.exitCode()).isZero();
    assertThat(ask(call("b"), "echo $$").output()).isNotEqualTo(first.output());
  }

  @Test
  void questions_at_the_same_time_go_to_two() throws Exception {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> output(comeAndAwait(one, other)));
    assertThat(output(comeAndAwait(other, one))).isNotEqualTo(first.get());
  }

  /** Has a program tell its number, and answer only when another is asked as well. */
  private static String comeAndAwait(Path self, Path other) {
    return "echo $$; touch %s; while [ ! -e %s ]; do sleep 0.05; done".formatted(self, other);
  }

  @Test
  void one_that_was_killed_meanwhile_is_started_again() throws Exception {
    long killed = id(ask(call("a"), "echo $$"));
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    ProcessHandle.of(killed).ifPresent(gone -> gone.onExit().join());
    assertThat(id(ask(call("a"), "echo $$"))).isNotEqualTo(killed);
  }

  @Test
  void a_question_that_ends_the_program_tells_how() throws Exception {
    ask(call("a"), "echo $$");
    ToolResult result = ask(call("a"), "echo so far; kill -KILL $$");
    assertThat(result.killed()).isTrue();
    assertThat(result.output()).isEqualTo("so far\n");
    assertThat(ask(call("a"), "echo well").output()).isEqualTo("well\n");
  }

  @Test
  void what_takes_too_long_is_killed_with_all_it_started() throws Exception {
    KeptTools tools = call("a").kept();
    ToolResult result = tools.ask(question("sleep 600 & echo $!; wait"), Duration.ofSeconds(2));
    assertThat(result.timedOut()).isTrue();
    assertThat(result.exitCode()).isEqualTo(-1);
    ProcessHandle.of(id(result)).ifPresent(left -> left.onExit().join());
    assertThat(ask(call("a"), "echo well").output()).isEqualTo("well\n");
  }

  @Test
  void a_cancelled_call_kills_what_it_asks() throws Exception {
    Tools call = call("a");
    Path asked = folder.resolve("asked");
    CompletableFuture<ToolResult> answer =
        CompletableFuture.supplyAsync(() -> told(call, "echo $$ > " + asked + "; sleep 600"));
    while (!Files.exists(asked) || Files.size(asked) == 0) {
      Thread.onSpinWait();
    }
    call.killAll();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(answer::get)
        .withRootCauseInstanceOf(InterruptedException.class);
    long id = Long.parseLong(Files.readString(asked).strip());
    ProcessHandle.of(id).ifPresent(left -> left.onExit().join());
  }

  @Test
  void what_nobody_asks_for_a_while_is_ended() throws Exception {
    long id = id(ask(call("a"), "echo $$"));
    clock.addAndGet(KeptPrograms.LONGEST_WAIT.toNanos() - 1);
    programs.endIdle();
    assertThat(id(ask(call("a"), "echo $$"))).isEqualTo(id);
    clock.addAndGet(KeptPrograms.LONGEST_WAIT.toNanos());
    programs.endIdle();
    assertEnded(id);
  }

  @Test
  void a_plugin_that_goes_takes_its_programs_along_and_leaves_those_of_others() throws Exception {
    long mine = id(ask(call("a"), "echo $$"));
    long others = id(ask(call("b"), "echo $$"));
    programs.endOf("a");
    assertEnded(mine);
    assertThat(id(ask(call("b"), "echo $$"))).isEqualTo(others);
  }

  @Test
  void nothing_waits_once_the_pipeline_has_ended() throws Exception {
    Tools late = call("a");
    long before = id(ask(call("a"), "echo $$"));
    programs.close();
    assertEnded(before);
    assertEnded(id(ask(late, "echo $$")));
  }

  /** A killed appliance ends nothing; the next one finds it by where it runs. */
  @Test
  void what_outlives_a_killed_appliance_is_an_orphan() throws Exception {
    long id = id(ask(call("a"), "echo $$"));
    Orphans.end(folder);
    assertEnded(id);
  }

  @Test
  void no_more_than_some_wait_at_a_time() throws Exception {
    Path begun = Files.createDirectory(folder.resolve("begun"));
    Path come = folder.resolve("come");
    String script =
        "echo $$; touch " + begun + "/$$; while [ ! -e " + come + " ]; do sleep 0.05; done";
    int all = KeptPrograms.MOST_WAITING + 2;
    List<CompletableFuture<String>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> output(script), task -> Thread.ofVirtual().start(task)))
            .limit(all)
            .toList();
    while (begun.toFile().list().length < all) {
      Thread.sleep(20);
    }
    Files.createFile(come);
    List<Long> ids =
        answers.stream()
            .map(CompletableFuture::join)
            .map(String::strip)
            .map(Long::valueOf)
            .distinct()
            .toList();
    while (ids.stream().filter(id -> ProcessHandle.of(id).isPresent()).count()
        > KeptPrograms.MOST_WAITING) {
      Thread.sleep(20);
    }
  }

  @Test
  void a_program_that_is_not_there_is_not_started() {
    Question question = new Question(List.of("no-such-program"), List.of("?"), "done");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> call("a").kept().ask(question, LONG));
  }

  @Test
  void nobody_smuggles_in_a_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question(SHELL, List.of("echo a\necho b"), "done"));
  }

  private Tools call(String plugin) {
    return new Tools(
        new ScratchFolder(folder), programs, Factory.plugin(plugin, "sh", "no-such-program"));
  }

  private static Question question(String script) {
    return new Question(SHELL, List.of(script, "echo done"), "done");
  }

  private static ToolResult ask(Tools call, String script) throws Exception {
    return call.kept().ask(question(script), LONG);
  }

  private static ToolResult told(Tools call, String script) {
    try {
      return ask(call, script);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String output(String script) {
    return told(call("a"), script).output();
  }

  private static long id(ToolResult result) {
    return Long.parseLong(result.output().lines().findFirst().orElseThrow());
  }

  private static void assertEnded(long id) {
    ProcessHandle.of(id).ifPresent(left -> left.onExit().join());
  }
}
