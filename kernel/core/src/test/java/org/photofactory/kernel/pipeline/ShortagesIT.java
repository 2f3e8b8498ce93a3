package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.Write;

/** What lacked a program is made when the program has come, by nobody's hand. */
@Timeout(120)
class ShortagesIT {

  private static final String RESULTS = "select count(*) from result";
  private static final String PENDING = "select count(*) from work";
  private static final String LACKING =
      "select count(*) from skip_note where code = 'MISSING:brush'";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;
  private final Set<String> here = ConcurrentHashMap.newKeySet();
  private final Set<String> works = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @Test
  void what_lacked_a_program_is_done_once_the_program_is_there() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      painted(factory, 20);
      Chores.Duty duty = factory.pipeline().shortages(here::contains);
      duty.run();
      assertThat(factory.count(PENDING)).isZero();
      here.add("brush");
      works.add("brush");
      duty.run();
      factory.await(RESULTS, 20);
      factory.await(PENDING, 0);
      assertThat(factory.count(LACKING)).isZero();
      assertThat(factory.count("select count(*) from media_assets where is_painted")).isEqualTo(20);
    }
  }

  @Test
  void what_is_skipped_again_though_the_program_is_there_is_left_alone() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      painted(factory, 5);
      here.add("brush");
      Chores.Duty duty = factory.pipeline().shortages(here::contains);
      duty.run();
      factory.await(PENDING, 0);
      assertThat(factory.count(LACKING)).isEqualTo(5);
      assertThat(runs(factory)).isEqualTo(10);
      duty.run();
      factory.await(PENDING, 0);
      assertThat(runs(factory)).isEqualTo(10);
      here.clear();
      duty.run();
      here.add("brush");
      duty.run();
      factory.await("select count(*) from run_log", 15);
    }
  }

  @Test
  void what_was_done_with_less_is_done_again_once_the_program_is_there() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      Outcome.Remark paler = new Outcome.Remark("MISSING:brush", "It would be brighter.");
      StageSpec spec = TestStage.spec("paint");
      factory.register(
          new TestStage(
              spec,
              (asset, _) ->
                  new Outcome.Done(
                      TestStage.row(spec, asset), works.contains("brush") ? null : paler)));
      factory.addAssets(5);
      factory.await(LACKING, 5);
      factory.await(PENDING, 0);
      here.add("brush");
      works.add("brush");
      factory.pipeline().shortages(here::contains).run();
      factory.await(LACKING, 0);
      factory.await(PENDING, 0);
      assertThat(runs(factory)).isEqualTo(10);
    }
  }

  @Test
  void what_was_skipped_for_another_reason_or_lies_in_the_trash_gets_no_work() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      painted(factory, 4);
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("update asset set trashed_at = now() where id % 2 = 0");
                handle.execute("update skip_note set code = 'NO_PAINT' where asset_id % 2 = 1");
              });
      here.add("brush");
      factory.pipeline().shortages(here::contains).run();
      assertThat(factory.count(PENDING)).isZero();
      assertThat(runs(factory)).isEqualTo(4);
    }
  }

  /** Assets that a stage has skipped for want of its brush. */
  private void painted(Factory factory, int count) {
    StageSpec spec = TestStage.spec("paint");
    factory.register(
        new TestStage(
            spec,
            (asset, _) ->
                works.contains("brush")
                    ? Outcome.done(TestStage.row(spec, asset))
                    : Outcome.wanting("brush", "It is painted with a brush.", Write.nothing())));
    factory.addAssets(count);
    factory.await(LACKING, count);
    factory.await(PENDING, 0);
  }

  private static long runs(Factory factory) {
    return factory.count("select count(*) from run_log");
  }
}
