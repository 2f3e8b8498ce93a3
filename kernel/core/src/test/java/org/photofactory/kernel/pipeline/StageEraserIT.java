package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** What stays in the ledger of stages that are forgotten: nothing. */
@Timeout(120)
class StageEraserIT {

  private static final StageSpec PAINT = TestStage.spec("paint");
  private static final StageSpec FAIL = TestStage.spec("fail");
  private static final StageSpec SKIP = TestStage.spec("skip");
  private static final StageSpec FRAME = TestStage.spec("frame").withRequires("painted");
  private static final PluginIdentity OTHER = Factory.plugin("other");
  private static final StageStatus.Halt WAITING =
      new StageStatus.Halt("FLAG_MISSING", "It waits for a plugin that sets painted.", null);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @Test
  void nothing_of_a_forgotten_stage_is_left_and_its_slot_is_as_good_as_new() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      settleTwelveAssets(factory);
      assertThatThrownBy(() -> factory.pipeline().erase("test"))
          .isInstanceOf(IllegalStateException.class);
    }
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.pipeline().erase("test");
      assertThat(factory.count("select count(*) from stage where slot > 0")).isZero();
      assertThat(factory.count("select sum(done | skipped | stale | dead) from asset_flag"))
          .isEqualTo(12);
      for (String table : new String[] {"work", "dead_letter", "skip_note", "run_log"}) {
        assertThat(factory.count("select count(*) from " + table)).as(table).isZero();
      }
      assertThat(
              factory.count(
                  "select count(*) from information_schema.columns where table_name ="
                      + " 'media_assets' and column_name in ('is_painted', 'is_failed')"))
          .isZero();
      factory.register(TestStage.writing(TestStage.spec("draw")));
      factory.await("select count(*) from result where stage = 'draw'", 12);
      assertThat(factory.count("select slot from stage where name = 'draw'")).isEqualTo(1);
    }
  }

  @Test
  void who_required_the_flag_of_a_forgotten_stage_rests_until_there_is_one_of_its_name() {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration paint = factory.register(TestStage.writing(PAINT));
      TestStage frame = TestStage.writing(FRAME);
      factory.pipeline().registry().register(frame, OTHER);
      factory.addAssets(6);
      factory.await("select count(*) from result where stage = 'frame'", 6);
      paint.close();
      forgetPaint(factory);

      awaitFrame(factory, StageState.PARKED, WAITING);
      factory.register(TestStage.writing(SKIP));
      factory.addAssets(3);
      factory.await("select count(*) from result where stage = 'skip'", 9);
      assertThat(frame.seen()).hasSize(6);
      assertThat(factory.count("select count(*) from work")).isZero();

      factory.register(TestStage.writing(PAINT));
      factory.await("select count(*) from result where stage = 'frame'", 9);
      assertThat(factory.status("frame").state()).isEqualTo(StageState.ACTIVE);
      assertThat(frame.seen()).hasSize(9);
    }
  }

  @Test
  void what_is_just_being_made_on_the_ground_of_a_flag_is_ended_before_the_flag_is_forgotten()
      throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration paint = factory.register(TestStage.writing(PAINT));
      TestStage frame =
          new TestStage(
              FRAME,
              (asset, _) -> {
                begun.countDown();
                end.await();
                return Outcome.done(TestStage.row(FRAME, asset));
              });
      factory.pipeline().registry().register(frame, OTHER);
      factory.addAssets(1);
      begun.await();
      paint.close();
      CompletableFuture<Void> forgotten = CompletableFuture.runAsync(() -> forgetPaint(factory));
      Factory.await("it rests", () -> factory.status("frame").state() == StageState.DRAINING);
      assertThat(factory.count("select count(*) from media_assets where is_painted")).isEqualTo(1);
      end.countDown();
      forgotten.get();
      assertThat(factory.count("select count(*) from media_assets where is_frameed")).isEqualTo(1);
    }
  }

  @Test
  void who_waits_for_a_forgotten_flag_says_so_after_a_restart_too_until_its_plugin_goes() {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(TestStage.writing(PAINT));
      factory.pipeline().registry().register(TestStage.writing(FRAME), OTHER);
    }
    try (Factory factory = Factory.start(database.database(), file)) {
      forgetPaint(factory);
      assertThat(factory.count("select requires from stage where name = 'frame'")).isNegative();
      awaitFrame(factory, StageState.ABSENT, null);
      StageRegistry.Registration frame =
          factory.pipeline().registry().register(TestStage.writing(FRAME), OTHER);
      awaitFrame(factory, StageState.PARKED, WAITING);
      frame.close();
      awaitFrame(factory, StageState.ABSENT, null);
    }
  }

  @Test
  void a_pause_of_a_stage_outlives_that_it_waits_for_a_flag() {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration paint = factory.register(TestStage.writing(PAINT));
      factory.pipeline().registry().register(TestStage.writing(FRAME), OTHER);
      factory.pipeline().stages().pause("frame");
      paint.close();
      forgetPaint(factory);
      awaitFrame(factory, StageState.PAUSED, ActiveStage.PAUSED_BY_PERSON);
      factory.register(TestStage.writing(PAINT));
      assertThat(factory.status("frame").state()).isEqualTo(StageState.PAUSED);
    }
  }

  /** What people see is up to two seconds old. */
  private static void awaitFrame(
      Factory factory, StageState state, StageStatus.@Nullable Halt halt) {
    Factory.await(
        "it is " + state,
        () -> {
          StageStatus frame = factory.status("frame");
          return frame.state() == state && Objects.equals(frame.halt(), halt);
        });
  }

  private static void forgetPaint(Factory factory) {
    try {
      factory.pipeline().erase("test");
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static void settleTwelveAssets(Factory factory) {
    factory.register(TestStage.writing(PAINT));
    factory.register(new TestStage(FAIL, (_, _) -> Outcome.broken("NO", "no luck")));
    factory.register(
        new TestStage(SKIP, (_, _) -> new Outcome.Skipped("NOTHING", "nothing to do")));
    factory.addAssets(12);
    factory.await("select count(*) from result", 12);
    factory.await("select count(*) from dead_letter", 12);
    factory.await("select count(*) from asset_flag where skipped <> 0", 12);
    factory.await("select count(*) from skip_note", 12);
    factory.pipeline().stages().rerun("paint");
  }
}
