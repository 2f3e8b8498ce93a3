package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.MigrationFile;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

class ManagedDatabaseIT {

  @TempDir Path data;

  private final Events events = new Events();
  private final StatusBoard board = new StatusBoard(Clock.systemUTC(), events);
  private final BlockingQueue<DatabaseState> states = new LinkedBlockingQueue<>();
  private EmbeddedPostgres postgres;
  private ManagedDatabase database;

  @BeforeEach
  void prepare() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerFolders folders = new ServerFolders(data.resolve("db"), TestServer.folder());
    postgres = new EmbeddedPostgres(folders, Durability.FULL);
  }

  @AfterEach
  void stop() {
    if (database != null) {
      database.close();
    }
    postgres.close();
  }

  @Test
  void the_ledger_becomes_ready_by_itself_and_nobody_waits_for_it() throws Exception {
    manage(postgres, KernelMigrations.files());
    assertThatThrownBy(database::jdbi).isInstanceOf(DatabaseAwayException.class);
    database.start();
    database.awaitReady();
    assertThat(count("select count(*) from account")).isEqualTo(1);
    assertThat(board.services())
        .singleElement()
        .satisfies(service -> assertThat(service.health()).isEqualTo(Health.OK));
  }

  @Test
  void a_killed_server_is_started_again_and_nothing_is_lost() throws Exception {
    startReady(postgres);
    database.jdbi().useHandle(handle -> handle.execute("insert into account (name) values ('x')"));
    killPostmaster();
    awaitState(DatabaseState.Away.class);
    database.awaitReady();
    assertThat(count("select count(*) from account")).isEqualTo(2);
  }

  @Test
  void a_server_of_others_that_is_away_at_the_start_is_waited_for() throws Exception {
    DatabaseAddress address = postgres.start();
    postgres.close();
    manage(new ExternalPostgres(address), KernelMigrations.files());
    database.start();
    DatabaseState.Away away = awaitState(DatabaseState.Away.class);
    assertThat(away.hint()).contains("database.url");
    postgres.start();
    database.awaitReady();
    assertThat(count("select count(*) from account")).isEqualTo(1);
  }

  @Test
  void a_server_of_others_that_leaves_and_returns_is_found_again() throws Exception {
    startReady(new ExternalPostgres(postgres.start()));
    postgres.close();
    assertThatThrownBy(() -> count("select 1"))
        .isInstanceOfSatisfying(
            JdbiException.class, failure -> assertThat(database.noteFailure(failure)).isTrue());
    assertThat(database.state()).isInstanceOf(DatabaseState.Away.class);
    assertThatThrownBy(database::jdbi).isInstanceOf(DatabaseAwayException.class);
    postgres.start();
    database.awaitReady();
    assertThat(count("select 1")).isEqualTo(1);
  }

  @Test
  void one_connection_ended_by_an_administrator_is_no_long_trouble() throws Exception {
    startReady(postgres);
    assertThatThrownBy(() -> count("select 1 from pg_terminate_backend(pg_backend_pid())"))
        .isInstanceOfSatisfying(
            JdbiException.class, failure -> assertThat(database.noteFailure(failure)).isTrue());
    awaitState(DatabaseState.Away.class);
    database.awaitReady();
    assertThat(count("select 1")).isEqualTo(1);
  }

  @Test
  void a_faulty_statement_is_nobody_elses_trouble() throws Exception {
    startReady(postgres);
    assertThatThrownBy(() -> count("select nonsense"))
        .isInstanceOfSatisfying(
            JdbiException.class, failure -> assertThat(database.noteFailure(failure)).isFalse());
    assertThat(database.state()).isInstanceOf(DatabaseState.Ready.class);
  }

  @Test
  void a_ledger_newer_than_the_program_is_refused_with_a_hint() throws Exception {
    startReady(postgres);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into schema_change (owner, number, name, sha256)"
                        + " values ('kernel', 9999, '9999-future.sql', 'x')"));
    database.close();
    manage(postgres, KernelMigrations.files());
    database.start();
    DatabaseState.Refused refused = awaitState(DatabaseState.Refused.class);
    assertThat(refused.message()).contains("newer").contains("9999-future.sql");
    assertThat(refused.hint()).contains("newer version");
    assertThatThrownBy(database::jdbi).isInstanceOf(DatabaseAwayException.class);
    assertThat(board.services().getFirst().health()).isEqualTo(Health.ERROR);
  }

  @Test
  void who_waits_for_a_closed_database_is_let_go() {
    manage(postgres, KernelMigrations.files());
    database.start();
    database.close();
    assertThatThrownBy(database::awaitReady).isInstanceOf(DatabaseAwayException.class);
  }

  private void manage(DatabaseServer server, List<MigrationFile> migrations) {
    database = new ManagedDatabase(server, migrations, board, events);
    ManagedDatabase managed = database;
    states.clear();
    events.subscribe(_ -> states.add(managed.state()));
  }

  private void startReady(DatabaseServer server) throws InterruptedException {
    manage(server, KernelMigrations.files());
    database.start();
    database.awaitReady();
  }

  private <S extends DatabaseState> S awaitState(Class<S> wanted) throws InterruptedException {
    while (true) {
      DatabaseState state = states.poll(60, TimeUnit.SECONDS);
      assertThat(state).as("no %s within a minute", wanted.getSimpleName()).isNotNull();
      if (wanted.isInstance(state)) {
        return wanted.cast(state);
      }
    }
  }

  private void killPostmaster() throws Exception {
    Path file = data.resolve("db/cluster/postmaster.pid");
    long process = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }

  private long count(String query) {
    return database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
