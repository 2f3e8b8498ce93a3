package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Write;

/** What a plugin's writes may touch, and what becomes of those that touch more. */
@Timeout(120)
class PluginWritesIT {

  private static final PluginIdentity CATS =
      new PluginIdentity(
          "test-cats", "p_test_cats", Factory.PLUGIN.present(), PluginIdentity.Reach.NONE);
  private static final SortedMap<String, String> TABLE =
      new TreeMap<>(
          Map.of(
              "0001-cat.sql",
              "create table if not exists cat (asset_id bigint primary key, said text)"));
  private static final String REFUSED =
      "select count(*) from run_log where outcome = 'FAILED' and code = 'WRITE_FAILED'";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    LedgerSchemas schemas = new LedgerSchemas(database.database());
    schemas.migrate("test-cats", "p_test_cats", "1.0.0", TABLE);
    schemas.migrate("test-dogs", "p_test_dogs", "1.0.0", TABLE);
    database.jdbi().useHandle(Ledgers::empty);
    database.jdbi().useHandle(handle -> handle.execute("truncate p_test_cats.cat"));
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into p_test_dogs.cat values (1, 'woof')",
        "delete from public.dead_letter",
        "update public.asset set trashed_at = now()",
        "create table public.litter (x int)",
        "select * from public.account",
        "commit",
        "rollback",
        "reset role",
        "set role none"
      })
  void a_write_beyond_the_plugins_own_tables_is_refused_and_spoils_no_other(String statement) {
    try (Factory factory = Factory.start(database.database(), file)) {
      register(factory, said("meow", 3).andThen(handle -> handle.execute(statement)));
      factory.addAssets(8);
      factory.await("select count(*) from media_assets where is_cated", 7);
      factory.await(REFUSED, 1);
      assertThat(factory.count("select count(*) from asset where trashed_at is not null")).isZero();
      assertThat(role()).isEqualTo("none");
    }
  }

  @Test
  void facts_can_be_recorded_amid_writes_of_the_plugins_own() {
    try (Factory factory = Factory.start(database.database(), file)) {
      TestStage stage =
          new TestStage(
              TestStage.spec("cat"),
              (asset, context) ->
                  Outcome.done(
                      said("before", asset.id())
                          .andThen(context.record(asset, facts()))
                          .andThen(said("after", asset.id()))));
      factory.pipeline().registry().register(stage, CATS);
      factory.addAssets(8);
      factory.await("select count(*) from media_fact where make = 'Purr'", 8);
      factory.await("select count(*) from p_test_cats.cat where said = 'after'", 8);
    }
  }

  @Test
  void every_statement_of_a_write_has_a_limit() {
    try (Factory factory = Factory.start(database.database(), file)) {
      TestStage stage =
          new TestStage(
              TestStage.spec("cat"),
              (asset, context) ->
                  Outcome.done(
                      handle ->
                          handle.execute(
                              "insert into cat values (?, current_setting('statement_timeout'))",
                              asset.id())));
      factory.pipeline().registry().register(stage, CATS);
      factory.addAssets(1);
      factory.await("select count(*) from p_test_cats.cat where said = '30s'", 1);
    }
  }

  @Test
  void a_write_that_fails_by_itself_is_no_word_on_the_database() {
    try (Factory factory = Factory.start(database.database(), file)) {
      register(
          factory,
          handle -> {
            throw new IOException("no such cat");
          });
      factory.addAssets(8);
      factory.await("select count(*) from media_assets where is_cated", 7);
      factory.await(REFUSED, 1);
    }
  }

  @Test
  void a_write_that_does_not_link_costs_only_itself() {
    try (Factory factory = Factory.start(database.database(), file)) {
      register(
          factory,
          handle -> {
            throw new NoClassDefFoundError("Cat");
          });
      factory.addAssets(8);
      factory.await("select count(*) from media_assets where is_cated", 7);
      factory.await(REFUSED, 1);
    }
  }

  /** Every asset says meow, the third in the way it is told. */
  private static void register(Factory factory, Write bad) {
    TestStage stage =
        new TestStage(
            TestStage.spec("cat"),
            (asset, context) -> Outcome.done(asset.id() == 3 ? bad : said("meow", asset.id())));
    factory.pipeline().registry().register(stage, CATS);
  }

  private static Write said(String text, long id) {
    return handle ->
        handle.execute(
            "insert into cat values (?, ?) on conflict (asset_id) do update set said ="
                + " excluded.said",
            id,
            text);
  }

  private static MediaFacts facts() {
    return new MediaFacts(null, null, new Camera("Purr", null, null), null, null, null, null);
  }

  private static String role() {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("show role").mapTo(String.class).one());
  }
}
