package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** Calls that do not end when told. */
@Timeout(120)
class DeafStageIT {

  private static final String RESULTS = "select count(*) from result";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @Test
  void a_call_that_does_not_end_when_told_is_set_aside_and_a_spare_takes_its_lane() {
    StageSpec spec = TestStage.spec("paint").withBatch(1).withTimeout(Duration.ofMillis(200));
    CountDownLatch never = new CountDownLatch(1);
    try (Factory factory = new Factory(database.database(), file, Clock.systemUTC(), 1)) {
      factory.pipeline().start();
      factory.register(
          new TestStage(
              spec,
              (asset, context) -> {
                if (asset.id() == 1) {
                  deafly(never);
                }
                return Outcome.done(TestStage.row(spec, asset));
              }));
      factory.addAssets(3);
      // The lane has one place: the others can only be painted by a spare.
      factory.await(RESULTS, 2);
      factory.await("select count(*) from run_log where asset_id = 1 and code = 'STUCK'", 1);
      assertThat(factory.count("select count(*) from result where asset_id = 1")).isZero();
    } finally {
      never.countDown();
    }
  }

  @Test
  void a_stage_that_hears_nothing_rests_before_it_has_filled_the_process_with_threads() {
    StageSpec spec = TestStage.spec("paint").withBatch(1).withTimeout(Duration.ofMillis(200));
    CountDownLatch never = new CountDownLatch(1);
    try (Factory factory = new Factory(database.database(), file, Clock.systemUTC(), 4)) {
      factory.pipeline().start();
      TestStage stage =
          new TestStage(
              spec,
              (asset, context) -> {
                deafly(never);
                return Outcome.done();
              });
      factory.register(stage);
      factory.addAssets(40);
      Factory.await("parked", () -> factory.status("paint").state() == StageState.PARKED);
      assertThat(factory.status("paint").halt()).extracting("code").isEqualTo("STUCK");
      // A spare may have begun for each that was set aside before the last one.
      assertThat(stage.seen()).hasSizeBetween(4, 8);
    } finally {
      never.countDown();
    }
  }

  private static void deafly(CountDownLatch latch) {
    boolean ended = false;
    while (!ended) {
      try {
        latch.await();
        ended = true;
      } catch (InterruptedException ignored) {
        // That is what this stage is about.
      }
    }
  }
}
