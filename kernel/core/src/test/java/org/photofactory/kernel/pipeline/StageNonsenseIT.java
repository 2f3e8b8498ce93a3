package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Whatever a stage answers, throws or writes, it costs that one asset one attempt. */
@Timeout(120)
class StageNonsenseIT {

  private static final String RESULTS = "select count(*) from result";
  private static final StageSpec SPEC = TestStage.spec("paint");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  static Stream<Named<TestStage.Work>> nonsense() {
    return Stream.of(
        Named.of("no answer", (asset, context) -> null),
        Named.of(
            "texts that no database takes",
            (asset, context) -> new Outcome.Failed(Blame.TRANSIENT, "A\0B", "x\0y")),
        Named.of(
            "an endless message",
            (asset, context) -> {
              throw new IllegalStateException("m".repeat(5_000_000));
            }),
        Named.of(
            "an exception that cannot speak",
            (asset, context) -> {
              throw new Mute();
            }),
        Named.of(
            "a class that does not link",
            (asset, context) -> {
              throw new NoClassDefFoundError("Brush");
            }),
        Named.of(
            "an endless recursion",
            (asset, context) -> {
              throw new StackOverflowError();
            }),
        Named.of(
            "a write that closes the handle",
            (asset, context) -> Outcome.done(handle -> handle.close())),
        Named.of(
            "a write that closes the connection",
            (asset, context) -> Outcome.done(handle -> handle.getConnection().close())),
        Named.of(
            "a write that says that the database is away",
            (asset, context) ->
                Outcome.done(
                    handle -> {
                      throw new SQLException("my own server does not answer", "08001");
                    })));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_costs_one_asset_one_attempt(TestStage.Work nonsense) {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(
          new TestStage(
              SPEC,
              (asset, context) ->
                  asset.id() == 3
                      ? nonsense.on(asset, context)
                      : Outcome.done(TestStage.row(SPEC, asset))));
      factory.addAssets(8);
      factory.await(RESULTS, 7);
      factory.await(
          "select count(*) from work where asset_id = 3 and attempt = 1 and owner is null", 1);
      assertThat(factory.count("select count(*) from run_log where outcome = 'FAILED'"))
          .isEqualTo(1);
      assertThat(factory.count("select count(*) from work")).isEqualTo(1);
    }
  }

  @Test
  void a_skip_with_texts_that_no_database_takes_is_a_skip() {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(
          new TestStage(
              SPEC, (asset, context) -> new Outcome.Skipped("NO\0PAINT", "There\0is none.")));
      factory.addAssets(1);
      factory.await("select count(*) from skip_note where code = 'NOPAINT'", 1);
    }
  }

  @Test
  void a_remark_with_texts_that_no_database_takes_stands_beside_the_result_until_it_is_none() {
    AtomicBoolean whole = new AtomicBoolean();
    try (Factory factory = Factory.start(database.database(), file)) {
      Outcome.Remark remark = new Outcome.Remark("IN\0PART", "A\0part is missing.");
      factory.register(
          new TestStage(
              SPEC,
              (asset, context) ->
                  new Outcome.Done(TestStage.row(SPEC, asset), whole.get() ? null : remark)));
      factory.addAssets(1);
      factory.await(RESULTS, 1);
      assertThat(factory.count("select count(*) from skip_note where code = 'INPART'"))
          .isEqualTo(1);
      assertThat(factory.count("select count(*) from asset_flag where skipped <> 0")).isZero();
      whole.set(true);
      factory.pipeline().stages().rerun("paint");
      factory.await("select count(*) from skip_note", 0);
      assertThat(factory.count(RESULTS)).isEqualTo(1);
    }
  }

  @Test
  void nothing_is_put_off_for_longer_than_a_day_or_into_the_past() {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(
          new TestStage(
              SPEC,
              (asset, context) ->
                  new Outcome.Later(
                      Duration.ofSeconds(asset.id() == 1 ? Long.MAX_VALUE : -1), "")));
      factory.addAssets(2);
      factory.await("select count(distinct asset_id) from run_log where outcome = 'LATER'", 2);
      factory.await(
          "select count(*) from work where asset_id = 1 and owner is null and due_at between"
              + " now() + interval '23 hours' and now() + interval '25 hours'",
          1);
      factory.await("select count(*) from run_log where asset_id = 2 and outcome = 'LATER'", 3);
    }
  }

  @Test
  void an_asset_that_hangs_takes_nothing_from_the_others_of_its_batch() {
    StageSpec spec = SPEC.withTimeout(Duration.ofMillis(500));
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(
          new TestStage(
              spec,
              (asset, context) -> {
                if (asset.id() == 3) {
                  new CountDownLatch(1).await();
                }
                return Outcome.done(TestStage.row(spec, asset));
              }));
      factory.addAssets(8);
      factory.await(RESULTS, 7);
      assertThat(factory.count("select count(*) from run_log where outcome = 'FAILED'"))
          .isEqualTo(factory.count("select count(*) from run_log where asset_id = 3"));
    }
  }

  @Test
  void an_asset_that_failed_before_comes_alone() {
    List<List<Long>> batches = new CopyOnWriteArrayList<>();
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.pipeline().registry().register(new Together(batches, 3), Factory.PLUGIN);
      factory.pipeline().stages().pause("paint");
      List<Long> ids = factory.addAssets(8);
      database
          .jdbi()
          .useHandle(handle -> handle.execute("update work set attempt = 1 where asset_id = 3"));
      factory.pipeline().stages().resume("paint");
      factory.await(RESULTS, 7);
      assertThat(batches).hasSize(1).first().asList().hasSize(7).doesNotContain(ids.get(2));
      factory.await("select count(*) from work where asset_id = 3 and attempt = 2", 1);
    }
  }

  @Test
  void a_batch_that_answers_for_too_few_is_asked_one_by_one() {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory
          .pipeline()
          .registry()
          .register(new Together(new CopyOnWriteArrayList<>(), 0), Factory.PLUGIN);
      factory.addAssets(8);
      factory.await(RESULTS, 8);
      assertThat(factory.count("select count(*) from run_log where outcome <> 'DONE'")).isZero();
    }
  }

  @Test
  void a_database_without_room_parks_the_stage_and_blames_no_asset() {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(
          new TestStage(
              SPEC,
              (asset, context) ->
                  Outcome.done(
                      handle -> {
                        throw new SQLException("could not extend file", "53100");
                      })));
      factory.addAssets(3);
      Factory.await("parked", () -> factory.status("paint").state() == StageState.PARKED);
      assertThat(factory.status("paint").halt()).extracting("code").isEqualTo("NOT_SETTLED");
      factory.await("select count(*) from work where owner is null and attempt = 0", 3);
    }
  }

  /** Works on batches; a batch without the spoiler is answered for in part, or for all. */
  private record Together(List<List<Long>> batches, long spoiler) implements Stage {

    @Override
    public StageSpec spec() {
      return SPEC;
    }

    @Override
    public Outcome process(Asset asset, StageContext context) {
      if (asset.id() == spoiler) {
        throw new IllegalStateException("spoilt");
      }
      return Outcome.done(TestStage.row(SPEC, asset));
    }

    @Override
    public List<Outcome> processAll(List<Asset> assets, StageContext context) {
      batches.add(assets.stream().map(Asset::id).toList());
      return spoiler == 0
          ? List.of(Outcome.done())
          : assets.stream().map(asset -> process(asset, context)).toList();
    }
  }

  private static final class Mute extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("not even this");
    }
  }
}
