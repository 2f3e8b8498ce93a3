package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class GuardedStageTest {

  @FunctionalInterface
  private interface Processing {
    Outcome process() throws Exception;
  }

  private record TestStage(Processing processing) implements Stage {
    @Override
    public StageSpec spec() {
      return StageSpec.of("test", "tested", MediaKind.IMAGE);
    }

    @Override
    public Outcome process(Asset asset, StageContext context) throws Exception {
      return processing.process();
    }
  }

  @TempDir Path folder;

  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void five_first_calls_that_fail_are_told_once() {
    GuardedStage stage =
        guarded(
            () -> {
              throw new IllegalStateException("bug");
            });
    for (int call = 0; call < 12; call++) {
      assertThatThrownBy(() -> run(stage)).hasMessage("bug");
    }
    assertThat(troubles).singleElement().asString().contains("first 5 calls", "bug");
  }

  @Test
  void a_write_that_fails_counts_as_a_failed_call() {
    GuardedStage stage =
        guarded(
            () ->
                Outcome.done(
                    _ -> {
                      throw new IllegalStateException("no table");
                    }));
    for (int call = 0; call < 5; call++) {
      assertThatThrownBy(() -> run(stage)).hasMessage("no table");
    }
    assertThat(troubles).hasSize(1);
  }

  @Test
  void failures_after_a_success_are_the_pipelines_business() throws Exception {
    int[] calls = {0};
    GuardedStage stage =
        guarded(
            () -> {
              if (calls[0]++ > 0) {
                throw new IllegalStateException("bug");
              }
              return Outcome.done();
            });
    run(stage);
    for (int call = 0; call < 10; call++) {
      assertThatThrownBy(() -> run(stage)).hasMessage("bug");
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void code_that_does_not_link_is_told_at_once_and_always() throws Exception {
    boolean[] linked = {true};
    GuardedStage stage =
        guarded(
            () -> {
              if (!linked[0]) {
                throw new NoSuchMethodError("gone");
              }
              return Outcome.done();
            });
    run(stage);
    linked[0] = false;
    assertThatThrownBy(() -> run(stage)).isInstanceOf(NoSuchMethodError.class);
    assertThat(troubles).hasSize(1);
  }

  @Test
  void an_interrupted_call_is_no_failure() {
    GuardedStage stage =
        guarded(
            () -> {
              throw new InterruptedException();
            });
    for (int call = 0; call < 6; call++) {
      assertThatThrownBy(() -> run(stage)).isInstanceOf(InterruptedException.class);
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_released_stage_still_says_who_it_was() {
    GuardedStage stage = guarded(Outcome::done);
    stage.release();
    assertThat(stage.spec().name()).isEqualTo("test");
    assertThatThrownBy(() -> run(stage)).hasMessageContaining("has gone");
  }

  private GuardedStage guarded(Processing processing) {
    return new GuardedStage(new TestStage(processing), TestTenants.named("test", troubles));
  }

  private void run(Stage stage) throws Exception {
    new StageHarness(folder).run(stage, TestAssets.image(Path.of("a.jpg"), "image/jpeg"));
  }
}
