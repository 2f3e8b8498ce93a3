package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** How the belt is filled from the flags. */
@Timeout(120)
class FeederIT {

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
  void a_stage_that_comes_late_gets_all_assets_newest_first() {
    try (Factory factory = oneByOne()) {
      List<Long> ids = factory.addAssets(50);
      TestStage late = TestStage.writing(TestStage.spec("paint").withBatch(1));
      factory.register(late);
      factory.await(RESULTS, 50);
      assertThat(late.seen()).isEqualTo(ids.stream().sorted(Comparator.reverseOrder()).toList());
    }
  }

  @Test
  void a_stage_that_comes_while_an_asset_is_being_taken_in_gets_it() throws InterruptedException {
    try (Factory factory = oneByOne()) {
      TestStage late = TestStage.writing(TestStage.spec("paint"));
      Thread coming = new Thread(() -> factory.register(late));
      database
          .jdbi()
          .useTransaction(
              handle -> {
                new WorkQueue().enqueueReady(handle, Ledgers.insertAssets(handle, 1), 1);
                coming.start();
                Factory.await("the stage waits for the asset", FeederIT::somebodyWaitsForFlags);
              });
      coming.join();
      factory.await(RESULTS, 1);
    }
  }

  private static boolean somebodyWaitsForFlags() {
    String waiting =
        "select exists (select from pg_locks"
            + " where relation = 'public.asset_flag'::regclass and not granted)";
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(waiting).mapTo(Boolean.class).one());
  }

  @Test
  void a_re_run_begins_with_the_newest_assets() {
    StageSpec spec = TestStage.spec("paint").withBatch(1);
    try (Factory factory = oneByOne()) {
      TestStage stage = TestStage.writing(spec);
      factory.register(stage);
      List<Long> ids = factory.addAssets(50);
      factory.await(RESULTS, 50);
      factory.pipeline().stages().rerun("paint");
      Factory.await("all are painted twice", () -> stage.seen().size() == 100);
      assertThat(stage.seen().subList(50, 100))
          .isEqualTo(ids.stream().sorted(Comparator.reverseOrder()).toList());
    }
  }

  @Test
  void rows_that_rest_do_not_keep_older_assets_from_the_belt() {
    StageSpec spec = TestStage.spec("paint").withBatch(250);
    database.jdbi().useTransaction(handle -> Ledgers.insertManyAssets(handle, 6000));
    try (Factory factory = Factory.start(database.database(), file)) {
      // The first window, 5,000 ids wide, waits for an hour as a whole.
      factory.register(
          new TestStage(
              spec,
              (asset, context) ->
                  asset.id() > 1000
                      ? new Outcome.Later(Duration.ofHours(1), "The paint dries.")
                      : Outcome.done(TestStage.row(spec, asset))));
      factory.await(RESULTS, 1000);
    }
  }

  @Test
  void a_database_that_goes_away_in_the_middle_of_a_window_leaves_it_open() {
    SwitchedDatabase switched = new SwitchedDatabase(database.database());
    LedgerGate ledger = new LedgerGate(switched);
    Roster roster = new Roster();
    StageSpec spec = TestStage.spec("paint");
    roster.add(new ActiveStage(TestStage.writing(spec), spec, Factory.PLUGIN, 1));
    database
        .jdbi()
        .useTransaction(
            handle -> {
              Ledgers.insertAssets(handle, 10);
              StageTable table = new StageTable();
              table.insert(
                  handle,
                  new StageRow.Identity(1, spec.name(), spec.flag(), 1, "test"),
                  new StageRow.Needs(1, 1, "IO"));
              table.feedAll(handle, 1);
            });
    Feeder feeder = new Feeder(ledger, roster, new Lanes(Map.of()));
    switched.turnOffAfter(1);
    assertThatThrownBy(feeder::feed).isInstanceOf(DatabaseAwayException.class);
    switched.turn(true);
    feeder.feed();
    int fed =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select count(*) from work").mapTo(Integer.class).one());
    assertThat(fed).isEqualTo(10);
  }

  private Factory oneByOne() {
    Factory factory = new Factory(database.database(), file, Clock.systemUTC(), 1);
    factory.pipeline().start();
    return factory;
  }
}
