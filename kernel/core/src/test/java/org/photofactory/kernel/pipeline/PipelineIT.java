package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** What the scheduler promises, on a real ledger. */
@Timeout(120)
class PipelineIT {

  private static final String RESULTS = "select count(*) from result";
  private static final String PENDING = "select count(*) from work";

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
  void a_flag_is_true_if_and_only_if_its_result_is_there() {
    try (Factory factory = start()) {
      StageSpec spec = TestStage.spec("paint");
      factory.register(
          new TestStage(
              spec,
              (asset, context) ->
                  switch ((int) (asset.id() % 3)) {
                    case 0 -> Outcome.done(TestStage.row(spec, asset));
                    case 1 -> new Outcome.Skipped("NO_PAINT", "There is no paint for this.");
                    default -> Outcome.broken("TORN", "The canvas is torn.");
                  }));
      factory.addAssets(90);
      factory.await(PENDING, 0);
      assertThat(factory.count(RESULTS)).isEqualTo(30);
      assertThat(
              factory.count(
                  "select count(*) from media_assets m full join result r on r.asset_id = m.id"
                      + " where m.is_painted <> (r.asset_id is not null)"))
          .isZero();
      assertThat(factory.count("select count(*) from media_assets where is_painted")).isEqualTo(30);
      assertThat(factory.count("select count(*) from media_assets where has_errors")).isEqualTo(30);
      assertThat(factory.count("select count(*) from skip_note where code = 'NO_PAINT'"))
          .isEqualTo(30);
    }
  }

  @Test
  void a_stage_waits_for_the_flags_it_requires() {
    try (Factory factory = start()) {
      factory.register(TestStage.writing(TestStage.spec("mount").withRequires("painted")));
      factory.addAssets(20);
      factory.register(TestStage.writing(TestStage.spec("paint")));
      factory.await(RESULTS, 40);
      assertThat(factory.count("select count(*) from media_assets where painted_at > mounted_at"))
          .isZero();
    }
  }

  @Test
  void two_workers_never_run_one_asset_and_stage_at_once() {
    Set<Long> running = ConcurrentHashMap.newKeySet();
    AtomicInteger clashes = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    StageSpec spec = TestStage.spec("paint");
    TestStage.Work work =
        (asset, context) -> {
          calls.incrementAndGet();
          if (!running.add(asset.id())) {
            clashes.incrementAndGet();
          }
          Thread.yield();
          running.remove(asset.id());
          return Outcome.done(TestStage.row(spec, asset));
        };
    try (Factory one = start();
        Factory other = start()) {
      one.register(new TestStage(spec, work));
      other.register(new TestStage(spec, work));
      one.addAssets(500);
      other.addAssets(500);
      one.await(RESULTS, 1000);
      assertThat(clashes).hasValue(0);
      assertThat(calls).hasValue(1000);
    }
  }

  @Test
  void emptying_the_work_table_loses_nothing() {
    try (Factory factory = start()) {
      StageSpec spec = TestStage.spec("paint");
      factory.register(TestStage.writing(spec));
      factory.register(TestStage.writing(TestStage.spec("mount").withRequires("painted")));
      factory.pipeline().stages().pause("paint");
      factory.addAssets(300);
      database.jdbi().useHandle(handle -> handle.execute("truncate work"));
      factory.pipeline().stages().resume("paint");
      factory.pipeline().sweep();
      factory.await(RESULTS, 600);
      factory.await(PENDING, 0);
    }
  }

  @Test
  void emptying_the_work_table_in_the_middle_of_the_work_leads_to_the_same_end() {
    StageSpec spec = TestStage.spec("paint");
    CountDownLatch begun = new CountDownLatch(50);
    try (Factory factory = start()) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) -> {
                begun.countDown();
                return asset.id() % 10 == 0
                    ? Outcome.broken("TORN", "The canvas is torn.")
                    : Outcome.done(TestStage.row(spec, asset));
              }));
      factory.register(TestStage.writing(TestStage.spec("mount").withRequires("painted")));
      factory.addAssets(1000);
      awaitLatch(begun);
      database.jdbi().useHandle(handle -> handle.execute("truncate work"));
      assertThat(factory.count(RESULTS)).isLessThan(1800);
      factory.pipeline().sweep();
      factory.await(RESULTS, 1800);
      factory.await(PENDING, 0);
      assertThat(factory.count("select count(*) from dead_letter")).isEqualTo(100);
    }
  }

  @Test
  void a_stage_that_leaves_in_the_middle_comes_back_and_finishes() {
    StageSpec spec = TestStage.spec("paint").withBatch(4);
    CountDownLatch halfWay = new CountDownLatch(20);
    try (Factory factory = start()) {
      StageRegistry.Registration first =
          factory.register(
              new TestStage(
                  spec,
                  (asset, context) -> {
                    halfWay.countDown();
                    return Outcome.done(TestStage.row(spec, asset));
                  }));
      factory.addAssets(2000);
      awaitLatch(halfWay);
      first.close();
      long before = factory.count(RESULTS);
      assertThat(before).isBetween(20L, 1999L);
      assertThat(factory.count("select count(*) from work where owner is not null")).isZero();
      // What people see is up to two seconds old.
      Factory.await("it has left", () -> factory.status("paint").state() == StageState.ABSENT);
      factory.addAssets(10);
      factory.register(TestStage.writing(spec));
      factory.await(RESULTS, 2010);
      factory.await(PENDING, 0);
    }
  }

  @Test
  void a_new_version_does_everything_again_and_new_uploads_pass_within_one_batch() {
    StageSpec old = TestStage.spec("paint").withBatch(4);
    StageSpec fresh = old.withVersion(2);
    try (Factory factory = new Factory(database.database(), file, java.time.Clock.systemUTC(), 1)) {
      factory.pipeline().start();
      StageRegistry.Registration first = factory.register(TestStage.writing(old));
      factory.addAssets(400);
      factory.await(RESULTS, 400);
      first.close();
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch uploaded = new CountDownLatch(1);
      TestStage second =
          new TestStage(
              fresh,
              (asset, context) -> {
                begun.countDown();
                uploaded.await();
                return Outcome.done(TestStage.row(fresh, asset));
              });
      factory.register(second);
      awaitLatch(begun);
      // One lane thread holds one batch of the re-run now; whatever comes next must be the upload.
      List<Long> news = factory.addAssets(4);
      uploaded.countDown();
      factory.await("select count(*) from result where version = 2", 404);
      assertThat(second.seen().subList(4, 8)).containsExactlyInAnyOrderElementsOf(news);
      factory.await("select count(*) from asset_flag where stale <> 0", 0);
    }
  }

  @Test
  void a_paused_stage_does_nothing_until_resumed() {
    try (Factory factory = start()) {
      TestStage stage = TestStage.writing(TestStage.spec("paint"));
      factory.register(stage);
      assertThat(factory.pipeline().stages().pause("paint")).isTrue();
      TestStage other = TestStage.writing(TestStage.spec("other"));
      factory.register(other);
      factory.addAssets(20);
      factory.await(RESULTS, 20);
      assertThat(stage.seen()).isEmpty();
      assertThat(factory.pipeline().stages().resume("paint")).isTrue();
      factory.await(RESULTS, 40);
      assertThat(factory.pipeline().stages().pause("nobody")).isFalse();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    Factory.await("the latch", () -> latch.getCount() == 0);
  }
}
