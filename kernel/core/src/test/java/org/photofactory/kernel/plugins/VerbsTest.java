package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.plugins.RunningVerb.Word;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;

@Timeout(60)
class VerbsTest {

  private static final Duration LONG = Duration.ofSeconds(50);

  @FunctionalInterface
  private interface Running {
    int run(List<String> words, VerbContext context) throws Exception;
  }

  private record TestVerb(String name, Running running) implements Verb {
    @Override
    public String operands() {
      return "[WORD]";
    }

    @Override
    public String summary() {
      return "Do it";
    }

    @Override
    public int run(List<String> words, VerbContext context) throws Exception {
      return running.run(words, context);
    }
  }

  private final Verbs verbs = new Verbs();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void a_verb_says_its_lines_and_ends_with_its_code() throws Exception {
    dock(
        "count",
        (words, context) -> {
          context.say("one " + words);
          context.say("two\nthree");
          return 1;
        });
    assertThat(verbs.verbs())
        .containsExactly(new VerbDesk.Card("notify", "count", "[WORD]", "Do it"));
    assertThat(said(begin("count", "a", "b")))
        .containsExactly(new Word.Line("one [a, b]"), new Word.Line("two three"), new Word.End(1));
  }

  @Test
  void a_verb_that_fails_says_why_and_is_not_done() throws Exception {
    dock(
        "count",
        (_, _) -> {
          throw new NoClassDefFoundError("com/example/Gone");
        });
    assertThat(said(begin("count")))
        .containsExactly(
            new Word.Line("It failed: java.lang.NoClassDefFoundError: com/example/Gone"),
            new Word.End(2));
    assertThat(troubles).singleElement().asString().contains("com/example/Gone");
  }

  @Test
  void a_terminal_that_goes_ends_the_verb() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    dock(
        "wait",
        (_, context) -> {
          begun.countDown();
          try {
            Thread.sleep(Long.MAX_VALUE);
          } finally {
            if (context.cancelled()) {
              ended.countDown();
            }
          }
          return 0;
        });
    try (RunningVerb running = begin("wait")) {
      assertThat(running.next(Duration.ofMillis(1))).isEmpty();
      begun.await();
    }
    ended.await();
  }

  @Test
  void a_terminal_that_goes_ends_a_verb_that_says_more_than_anybody_reads() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    dock(
        "chatter",
        (_, context) -> {
          begun.countDown();
          try {
            while (true) {
              context.say("again");
            }
          } catch (InterruptedException told) {
            ended.countDown();
            throw told;
          }
        });
    try (RunningVerb ignored = begin("chatter")) {
      begun.await();
    }
    ended.await();
  }

  @Test
  void a_plugin_that_goes_ends_its_verbs_and_the_terminal_is_told() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Mooring mooring =
        dock(
            "wait",
            (_, _) -> {
              begun.countDown();
              Thread.sleep(Long.MAX_VALUE);
              return 0;
            });
    RunningVerb running = begin("wait");
    begun.await();
    mooring.close();
    assertThat(said(running)).endsWith(new Word.End(2)).hasSize(2);
    assertThat(verbs.verbs()).isEmpty();
    assertThat(verbs.begin("notify", "wait", List.of())).isEmpty();
  }

  @Test
  void names_that_are_there_twice_or_are_none_are_not_taken() {
    dock("count", (_, _) -> 0);
    assertThatThrownBy(() -> dock("count", (_, _) -> 0)).hasMessageContaining("twice");
    assertThatThrownBy(() -> dock("Count it", (_, _) -> 0)).hasMessageContaining("lower case");
  }

  private RunningVerb begin(String name, String... words) {
    return verbs.begin("notify", name, List.of(words)).orElseThrow();
  }

  private static List<Word> said(RunningVerb running) throws InterruptedException {
    List<Word> said = new ArrayList<>();
    do {
      said.add(running.next(LONG).orElseThrow());
    } while (said.getLast() instanceof Word.Line);
    return said;
  }

  private Mooring dock(String name, Running running) {
    return verbs.dock(new TestVerb(name, running), TestTenants.named("notify", troubles));
  }
}
