package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;

/** What a plugin can do with its ledger, and what it cannot. */
class TenantLedgerIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String INSERT = "insert into pet values ('cat')";

  private final String schema = "p_" + UUID.randomUUID().toString().substring(0, 8);
  private final TenantLedger ledger = new TenantLedger(database.database(), schema);

  @BeforeEach
  void makeSchema() {
    new LedgerSchemas(database.database())
        .migrate(schema, schema, "1.0.0", files("create table pet (name text)"));
  }

  @AfterEach
  void dropSchema() {
    database
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("drop owned by %1$s cascade; drop role %1$s".formatted(schema)));
  }

  @Test
  void unqualified_names_are_the_plugins_own_tables() {
    assertThat(ledger.<Integer, RuntimeException>write(handle -> handle.execute(INSERT)))
        .isEqualTo(1);
    assertThat(pets()).isEqualTo(1);
  }

  @Test
  void the_library_can_be_read_and_people_cannot() {
    assertThat(count("select count(*) from public.asset")).isNotNegative();
    assertThatThrownBy(() -> count("select count(*) from public.account"))
        .isInstanceOf(JdbiException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> write("update public.asset set bytes = 0"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void tables_of_other_plugins_can_neither_be_read_nor_written() {
    String other = "q" + schema.substring(2);
    LedgerSchemas schemas = new LedgerSchemas(database.database());
    String home = PluginDescriptor.schemaOf(other);
    schemas.migrate(other, home, "1.0.0", files("create table secret (word text)"));
    assertThatThrownBy(() -> count("select count(*) from %s.secret".formatted(home)))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> write("insert into %s.secret values ('x')".formatted(home)))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> write("create table %s.mine ()".formatted(home)))
        .hasMessageContaining("permission denied");
    schemas.erase(other);
  }

  @Test
  void what_is_erased_is_gone_with_its_role_and_can_be_made_anew() {
    String other = "q" + schema.substring(2);
    String home = PluginDescriptor.schemaOf(other);
    LedgerSchemas schemas = new LedgerSchemas(database.database());
    schemas.migrate(other, home, "1.0.0", files("create table secret (word text)"));
    schemas.erase(other);
    schemas.erase(other);
    assertThat(
            kernels(
                "select count(*)::text from (select nspname from pg_namespace union all select"
                    + " rolname from pg_roles) as named (name) where name = '%s'".formatted(home)))
        .isEqualTo("0");
    assertThat(
            kernels("select count(*)::text from schema_change where owner = '%s'".formatted(other)))
        .isEqualTo("0");
    assertThat(pets()).isZero();
    schemas.migrate(other, home, "1.0.0", files("create table secret (other_word text)"));
    schemas.erase(other);
  }

  @Test
  void whoever_reads_cannot_write() {
    assertThatThrownBy(() -> read(INSERT)).hasMessageContaining("read-only");
    assertThatThrownBy(
            () ->
                ledger.read(
                    handle -> {
                      handle.execute("set transaction read write");
                      return handle.execute(INSERT);
                    }))
        .isInstanceOf(JdbiException.class);
    assertThat(pets()).isZero();
  }

  @Test
  void what_throws_undoes_what_it_did() {
    assertThatThrownBy(
            () ->
                ledger.write(
                    handle -> {
                      handle.execute(INSERT);
                      throw new IOException("no");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(pets()).isZero();
  }

  @Test
  void commits_and_changes_of_role_are_refused() {
    assertThatThrownBy(() -> ledger.write(handle -> handle.execute("reset role")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledger.write(Handle::commit))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_connection_goes_back_as_it_was() {
    String before = kernels("select current_user || current_setting('search_path')");
    pets();
    assertThatThrownBy(() -> read("select nonsense")).isInstanceOf(JdbiException.class);
    assertThat(kernels("select current_user || current_setting('search_path')")).isEqualTo(before);
    assertThat(kernels("show transaction_read_only")).isEqualTo("off");
  }

  private static SortedMap<String, String> files(String change) {
    return new TreeMap<>(Map.of("0001-first.sql", change));
  }

  private static String kernels(String query) {
    return database
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }

  private long pets() {
    return count("select count(*) from pet");
  }

  private long count(String query) {
    return ledger.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private int read(String statement) {
    return ledger.read(handle -> handle.execute(statement));
  }

  private int write(String statement) {
    return ledger.write(handle -> handle.execute(statement));
  }
}
