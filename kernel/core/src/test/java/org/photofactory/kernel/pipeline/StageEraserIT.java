package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void who_required_the_flag_of_a_forgotten_stage_waits_for_one_of_its_name() throws Exception {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(TestStage.writing(PAINT));
      factory.addAssets(1);
      factory.await("select count(*) from result", 1);
    }
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,"
                        + " state) values (2, 'frame', 'framed', 1, 3, 1, 'IO', 'other',"
                        + " 'ABSENT')"));
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.pipeline().erase("test");
      assertThat(factory.count("select requires from stage where name = 'frame'")).isEqualTo(1);
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
