package org.photofactory.kernel.database.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;

class MigrationsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final MigrationFile FIRST =
      MigrationFile.of(
          "0001-pet.sql", "create table pet (name text); insert into pet values ('a:b ?')");
  private static final MigrationFile SECOND =
      MigrationFile.of(
          "0002-age.sql",
          "alter table pet add column age int;\n"
              + "create function older() returns int language plpgsql as $$ begin return 1; end"
              + " $$;");

  private String owner;
  private Migrations migrations;

  @BeforeEach
  void freshOwner(TestInfo test) {
    owner = "p_" + test.getTestMethod().orElseThrow().getName();
    owner = owner.substring(0, Math.min(owner.length(), 60));
    migrations = new Migrations(database.jdbi());
  }

  @Test
  void files_are_applied_in_order_and_once() {
    assertThat(migrate(SECOND, FIRST)).isEqualTo(2);
    assertThat(migrate(FIRST, SECOND)).isZero();
    assertThat(count("select count(*) from " + owner + ".pet where age is null")).isEqualTo(1);
  }

  @Test
  void tables_of_a_plugin_land_in_its_own_schema_only() {
    migrate(FIRST);
    assertThat(
            count(
                "select count(*) from pg_tables where tablename = 'pet' and schemaname = '"
                    + owner
                    + "'"))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from pg_tables where tablename = 'pet' and schemaname = 'public'"))
        .isZero();
  }

  @Test
  void a_database_newer_than_the_program_is_refused() {
    migrate(FIRST, SECOND);
    assertThatThrownBy(() -> migrate(FIRST))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("newer")
        .hasMessageContaining("0002-age.sql");
  }

  @Test
  void a_changed_file_is_refused() {
    migrate(FIRST);
    MigrationFile changed = MigrationFile.of(FIRST.name(), FIRST.sql() + " -- harmless?");
    assertThatThrownBy(() -> migrate(changed, SECOND))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("altered");
    assertThat(count("select count(*) from schema_change where owner = '" + owner + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_missing_file_is_refused() {
    migrate(FIRST, SECOND);
    assertThatThrownBy(() -> migrate(SECOND))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void a_file_that_comes_late_is_refused() {
    migrate(SECOND_ALONE);
    assertThatThrownBy(() -> migrate(FIRST, SECOND_ALONE))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("after 0002");
  }

  private static final MigrationFile SECOND_ALONE =
      MigrationFile.of("0002-toy.sql", "create table toy (name text)");

  @Test
  void a_failing_file_leaves_nothing_behind_and_keeps_those_before_it() {
    MigrationFile failing =
        MigrationFile.of("0002-bad.sql", "create table half (x int); select * from nowhere");
    assertThatThrownBy(() -> migrate(FIRST, failing))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("nowhere");
    assertThat(count("select count(*) from pg_tables where schemaname = '" + owner + "'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from schema_change where owner = '" + owner + "'"))
        .isEqualTo(1);
  }

  @Test
  void two_programs_at_once_apply_each_file_once() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> start = () -> migrate(FIRST, SECOND);
      for (Future<Integer> done : threads.invokeAll(List.of(start, start, start, start))) {
        done.get();
      }
    }
    assertThat(count("select count(*) from " + owner + ".pet")).isEqualTo(1);
  }

  @Test
  void the_search_path_of_a_connection_is_as_before() {
    migrate(FIRST, SECOND);
    for (int i = 0; i < 12; i++) {
      assertThat(
              database
                  .jdbi()
                  .<String, RuntimeException>withHandle(
                      handle -> handle.createQuery("show search_path").mapTo(String.class).one()))
          .contains("public");
    }
  }

  @Test
  void a_version_lives_with_changes_that_a_newer_one_has_made() {
    migrate("2.0", FIRST, SECOND);
    assertThat(migrate("1.0", FIRST)).isZero();
    assertThatThrownBy(() -> migrate("3.0", FIRST))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("newer");
    assertThat(count("select count(*) from schema_change where version = '2.0'")).isEqualTo(2);
  }

  @Test
  void a_version_lives_with_changes_that_another_build_of_it_has_added() {
    migrate("1.0", FIRST, SECOND);
    assertThat(migrate("1.0", FIRST)).isZero();
    assertThatThrownBy(() -> migrate("1.0", SECOND))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void a_version_lives_with_no_change_of_its_own_that_another_has_altered() {
    migrate("2.0", FIRST, SECOND);
    MigrationFile other = MigrationFile.of("0002-toy.sql", "create table toy (name text)");
    assertThatThrownBy(() -> migrate("1.0", FIRST, other))
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("altered");
  }

  @Test
  void a_list_of_changes_that_does_not_tell_versions_learns_to() {
    migrate(FIRST);
    database.jdbi().useHandle(handle -> handle.execute("alter table schema_change drop version"));
    assertThat(migrate("1.0", FIRST, SECOND)).isEqualTo(1);
    assertThat(count("select count(*) from schema_change where version = '1.0'")).isEqualTo(1);
  }

  private int migrate(MigrationFile... files) {
    return migrate(new SchemaOwner(owner, owner, null, _ -> false), files);
  }

  /** Versions that are told apart by their text. */
  private int migrate(String version, MigrationFile... files) {
    return migrate(
        new SchemaOwner(
            owner,
            owner,
            version,
            change -> change.version() != null && change.version().compareTo(version) > 0),
        files);
  }

  private int migrate(SchemaOwner owner, MigrationFile... files) {
    return migrations.migrate(owner, List.of(files));
  }

  private long count(String query) {
    return database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
