package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.work.DeadLetters.Selection;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageRequests.GivenUp;
import org.photofactory.spi.stage.StageSpec;

/** What becomes of stages that fail, in every way they can. */
@Timeout(120)
class StageFailureIT {

  private static final String RESULTS = "select count(*) from result";
  private static final Selection ALL = new Selection(null, null, null);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  private Factory start() {
    return Factory.start(database.database(), file);
  }

  @Test
  void a_requeued_dead_letter_starts_from_attempt_zero() {
    AtomicInteger failures = new AtomicInteger(1);
    StageSpec spec = TestStage.spec("paint").withAttempts(1);
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) ->
                  failures.getAndDecrement() > 0
                      ? new Outcome.Failed(Blame.TRANSIENT, "WET", "Still wet.")
                      : Outcome.done(TestStage.row(spec, asset))));
      factory.addAssets(1);
      factory.await("select count(*) from dead_letter where code = 'WET' and attempts = 1", 1);
      factory.pipeline().stages().pause("paint");
      assertThat(factory.pipeline().deadLetters().requeue(Sight.everybody(), ALL)).isEqualTo(1);
      assertThat(factory.count("select count(*) from work where attempt = 0 and priority = 0"))
          .isEqualTo(1);
      factory.pipeline().stages().resume("paint");
      factory.await(RESULTS, 1);
      assertThat(factory.count("select count(*) from dead_letter")).isZero();
    }
  }

  @Test
  void a_plugin_is_told_what_its_own_stages_have_given_up_and_why() {
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              TestStage.spec("paint"), (asset, context) -> Outcome.broken("TORN", "Torn.")));
      factory.addAssets(1);
      factory.await("select count(*) from dead_letter", 1);
      long asset = factory.count("select asset_id from dead_letter");
      StageControl stages = factory.pipeline().stages();
      String plugin = factory.status("paint").plugin();
      PluginRequests own = new PluginRequests(plugin, stages);
      assertThat(own.givenUp("paint", asset)).contains(new GivenUp("TORN", "Torn."));
      assertThat(own.givenUp("mount", asset)).isEmpty();
      assertThat(new PluginRequests("other", stages).givenUp("paint", asset)).isEmpty();
      stages.pause("paint");
      assertThat(own.ask("paint", asset)).isTrue();
      assertThat(own.givenUp("paint", asset)).isEmpty();
    }
  }

  @Test
  void a_discarded_dead_letter_counts_as_skipped_and_lets_the_next_stage_go() {
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              TestStage.spec("paint"), (asset, context) -> Outcome.broken("TORN", "Torn.")));
      factory.register(TestStage.writing(TestStage.spec("mount").withRequires("painted")));
      factory.addAssets(3);
      factory.await("select count(*) from dead_letter", 3);
      assertThat(factory.pipeline().deadLetters().discard(Sight.everybody(), ALL)).isEqualTo(3);
      factory.await(RESULTS, 3);
      assertThat(factory.count("select count(*) from media_assets where is_painted")).isZero();
    }
  }

  @Test
  void a_missing_resource_parks_the_stage_and_blames_no_asset() {
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              TestStage.spec("paint"),
              (asset, context) -> Outcome.missing("NO_BRUSH", "The brush is away.")));
      factory.addAssets(5);
      Factory.await("parked", () -> factory.status("paint").state() == StageState.PARKED);
      assertThat(factory.status("paint").halt()).extracting("code").isEqualTo("NO_BRUSH");
      factory.await("select count(*) from work where owner is null and attempt = 0", 5);
      assertThat(factory.count("select count(*) from dead_letter")).isZero();
    }
  }

  @Test
  void twenty_assets_failing_alike_in_a_row_park_the_stage() {
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              TestStage.spec("paint"),
              (asset, context) -> {
                throw new IllegalStateException("the studio burns");
              }));
      factory.addAssets(40);
      Factory.await("parked", () -> factory.status("paint").state() == StageState.PARKED);
      assertThat(factory.status("paint").halt()).extracting("code").isEqualTo("BUG");
    }
  }

  @Test
  void one_result_that_cannot_be_written_does_not_spoil_the_others() {
    StageSpec spec = TestStage.spec("paint");
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) ->
                  asset.id() == 3
                      ? Outcome.done(
                          handle -> handle.execute("insert into no_such_table values (1)"))
                      : Outcome.done(TestStage.row(spec, asset))));
      factory.addAssets(8);
      factory.await(RESULTS, 7);
      factory.await(
          "select count(*) from work where asset_id = 3 and attempt = 1 and priority = 3", 1);
    }
  }

  @Test
  void a_call_that_takes_too_long_is_interrupted_and_tried_again_later() {
    StageSpec spec = TestStage.spec("paint").withBatch(1).withTimeout(Duration.ofMillis(300));
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) -> {
                if (asset.id() == 1) {
                  new CountDownLatch(1).await();
                }
                return Outcome.done(TestStage.row(spec, asset));
              }));
      factory.addAssets(3);
      factory.await(RESULTS, 2);
      factory.await("select count(*) from run_log where asset_id = 1 and code = 'TIMEOUT'", 1);
      factory.await("select count(*) from work where attempt = 1 and owner is null", 1);
    }
  }

  @Test
  void a_program_does_not_outlive_the_call_that_started_it() {
    StageSpec spec = TestStage.spec("paint").withBatch(1).withTimeout(Duration.ofMillis(500));
    AtomicInteger interrupted = new AtomicInteger();
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) -> {
                try {
                  context.tools().run(List.of("sleep", "98765"), Duration.ofMinutes(5));
                } catch (InterruptedException cancelled) {
                  interrupted.incrementAndGet();
                  throw cancelled;
                }
                return Outcome.done();
              }));
      factory.addAssets(1);
      factory.await("select count(*) from run_log where code = 'TIMEOUT'", 1);
      assertThat(
              ProcessHandle.current()
                  .descendants()
                  .filter(child -> child.info().commandLine().orElse("").contains("98765")))
          .isEmpty();
    }
  }

  @Test
  void what_a_stage_postpones_is_not_counted_as_an_attempt() {
    StageSpec spec = TestStage.spec("paint").withAttempts(1);
    AtomicInteger calls = new AtomicInteger();
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) ->
                  calls.incrementAndGet() < 3
                      ? new Outcome.Later(Duration.ofMillis(50), "The paint dries.")
                      : Outcome.done(TestStage.row(spec, asset))));
      factory.addAssets(1);
      factory.await(RESULTS, 1);
      assertThat(calls).hasValue(3);
    }
  }
}
