package org.photofactory.kernel.database.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.MigrationRefusedException;
import org.photofactory.kernel.database.migration.Migrations;
import org.photofactory.kernel.plugins.LedgerSchemas;

/** Plugins' roles on a server where the ledger's owner is no superuser. */
class PluginRolesIT {

  @RegisterExtension static final TestDatabase server = new TestDatabase();

  private static final String FIRST =
      "create table pet (id bigint generated always as identity, asset_id bigint references"
          + " public.asset on delete cascade); create function older() returns int language sql"
          + " return 1; create type mood as enum ('good')";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String owner = "owner_" + unique;
  private final String plugin = "p_" + unique;
  private final SortedMap<String, String> files = new TreeMap<>();
  private Jdbi ledger;
  private LedgerSchemas schemas;

  @BeforeEach
  void makeOwner() {
    maintain("create role %s login password 'x'".formatted(owner));
    maintain("create database %s owner %s".formatted(owner, owner));
    String url = server.address().url().replaceFirst("/[^/]+$", "/" + owner);
    ledger = Jdbi.create(url, owner, "x").installPlugin(new PostgresPlugin());
    new Migrations(ledger).migrate(KernelMigrations.OWNER, KernelMigrations.files());
    schemas = new LedgerSchemas(new Ready(ledger));
    files.put("0001-pet.sql", FIRST);
  }

  @AfterEach
  void dropOwner() {
    maintain("drop database %s with (force)".formatted(owner));
    maintain("drop role if exists " + plugin);
    maintain("drop role " + owner);
  }

  @Test
  void an_owner_who_may_make_roles_gives_each_plugin_one() {
    maintain("alter role %s createrole".formatted(owner));
    migrate();
    assertThat(schemas.complaint()).isEmpty();
    assertThat(ownerOf("pet")).isEqualTo(plugin);
    assertThat(inTurn("select count(*) from pet")).isZero();
    assertThat(inTurn("select count(*) from asset")).isZero();
    assertThatThrownBy(() -> inTurn("select count(*) from public.account"))
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void an_owner_who_may_not_runs_plugins_all_the_same_and_says_so() {
    migrate();
    assertThat(schemas.complaint())
        .hasValueSatisfying(fix -> assertThat(fix).contains("CREATEROLE"));
    assertThat(ownerOf("pet")).isEqualTo(owner);
    assertThat(inTurn("select count(*) from pet")).isZero();
  }

  @Test
  void what_was_made_without_a_role_becomes_the_plugins_own_later() {
    migrate();
    maintain("alter role %s createrole".formatted(owner));
    files.put(
        "0002-age.sql", "alter table pet add column age int; alter type mood add value 'bad'");
    migrate();
    assertThat(schemas.complaint()).isEmpty();
    assertThat(ownerOf("pet")).isEqualTo(plugin);
    assertThat(inTurn("select older()")).isOne();
  }

  @Test
  void a_role_of_somebody_else_is_not_taken() {
    maintain("create role " + plugin);
    maintain("alter role %s createrole".formatted(owner));
    migrate();
    assertThat(schemas.complaint()).isPresent();
    assertThat(ownerOf("pet")).isEqualTo(owner);
  }

  @Test
  void a_schema_change_beyond_the_plugins_own_tables_is_refused() {
    maintain("alter role %s createrole".formatted(owner));
    files.put("0002-greedy.sql", "drop table public.dead_letter");
    assertThatThrownBy(this::migrate)
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("must be owner of table dead_letter");
  }

  @Test
  void a_schema_change_that_ends_its_transaction_is_refused() {
    files.put("0002-hasty.sql", "commit");
    assertThatThrownBy(this::migrate)
        .isInstanceOf(MigrationRefusedException.class)
        .hasMessageContaining("has ended the transaction");
  }

  private void migrate() {
    schemas.migrate(unique, plugin, "1.0.0", files);
  }

  private String ownerOf(String table) {
    return ledger.withHandle(
        handle ->
            handle
                .createQuery("select tableowner from pg_tables where tablename = ?")
                .bind(0, table)
                .mapTo(String.class)
                .one());
  }

  /** The number a query of the plugin gives. */
  private long inTurn(String query) {
    return ledger.inTransaction(
        handle -> {
          PluginRights rights = new PluginRights();
          PluginRights.Turn turn = rights.enter(handle, plugin, Duration.ofSeconds(10));
          long number = handle.createQuery(query).mapTo(Long.class).one();
          rights.leave(handle, turn);
          assertThat(roleOf(handle)).isEqualTo("none");
          return number;
        });
  }

  private static String roleOf(Handle handle) {
    return handle.createQuery("show role").mapTo(String.class).one();
  }

  private static void maintain(String statement) {
    server.jdbi().useHandle(handle -> handle.execute(statement));
  }

  private record Ready(Jdbi jdbi) implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public void awaitReady() {
      // It is.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return AwayFailures.isAway(failure);
    }
  }
}
