package org.photofactory.kernel.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.SecondProgram;
import org.photofactory.kernel.database.ServerFailedException;
import org.photofactory.kernel.database.TestServer;

class EmbeddedPostgresIT {

  @TempDir Path data;

  private ServerFolders folders;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void prepare() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    folders = new ServerFolders(data.resolve("db"), TestServer.folder());
    postgres = new EmbeddedPostgres(folders, Durability.FULL);
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void the_server_is_durable_checked_and_private() throws Exception {
    DatabaseAddress address = postgres.start();
    assertThat(ask(address, "show data_checksums")).isEqualTo("on");
    assertThat(ask(address, "show fsync")).isEqualTo("on");
    assertThat(ask(address, "show synchronous_commit")).isEqualTo("on");
    assertThat(ask(address, "show full_page_writes")).isEqualTo("on");
    assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask(address, "show unix_socket_directories")).isEmpty();
    assertThat(ask(address, "select rolpassword from pg_authid where rolname = 'photofactory'"))
        .startsWith("SCRAM-SHA-256$");
    assertThat(ask(address, "select datlocale from pg_database where datname = current_database()"))
        .isEqualTo("C.UTF-8");
    assertThat(Files.getPosixFilePermissions(folders.password()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void nobody_gets_in_without_the_password() throws Exception {
    DatabaseAddress address = postgres.start();
    DatabaseAddress guess = new DatabaseAddress(address.url(), address.user(), "guess");
    assertThatThrownBy(guess::connect)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void the_next_start_finds_the_data_and_keeps_the_port() throws Exception {
    DatabaseAddress first = postgres.start();
    tell(first, "create table kept (x int)");
    postgres.close();
    postgres = new EmbeddedPostgres(folders, Durability.FULL);
    DatabaseAddress second = postgres.start();
    assertThat(second).isEqualTo(first);
    assertThat(ask(second, "select count(*) from kept")).isEqualTo("0");
  }

  @Test
  void a_port_taken_by_others_is_given_up() throws Exception {
    postgres.start();
    postgres.close();
    int taken = Integer.parseInt(Files.readString(folders.port()).strip());
    try (ServerSocket _ = new ServerSocket(taken, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      DatabaseAddress address = postgres.start();
      assertThat(address.url()).doesNotContain(":" + taken + "/");
      assertThat(ask(address, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_killed_server_is_noticed_and_recovers_all_that_was_committed() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    postgres.whenStopped(stopped::countDown);
    DatabaseAddress address = postgres.start();
    tell(address, "create table kept as select generate_series(1, 1000)");
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(postgres.running()).isFalse();
    assertThat(ask(startPatiently(), "select count(*) from kept")).isEqualTo("1000");
  }

  @Test
  void a_server_left_by_a_killed_program_is_stopped_and_its_data_found() throws Exception {
    SecondProgram program = SecondProgram.holding(data, true);
    ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
    program.close();
    assertThat(orphan.isAlive()).isTrue();
    DatabaseAddress address = postgres.start();
    assertThat(orphan.isAlive()).isFalse();
    assertThat(ask(address, "select 1")).isEqualTo("1");
  }

  @Test
  void a_process_id_that_now_belongs_to_a_stranger_does_no_harm() throws Exception {
    postgres.start();
    String lines = Files.readString(folders.postmasterFile());
    ProcessHandle killed = ProcessHandle.of(postmaster()).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().get(30, TimeUnit.SECONDS);
    String stranger = Long.toString(ProcessHandle.current().pid());
    Files.writeString(folders.postmasterFile(), lines.replaceFirst("\\d+", stranger));
    assertThat(ask(startPatiently(), "select 1")).isEqualTo("1");
  }

  @Test
  void closing_ends_the_server_although_clients_are_connected() throws Exception {
    try (Connection client = postgres.start().connect()) {
      ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
      postgres.close();
      assertThat(server.isAlive()).isFalse();
      assertThat(client.isValid(1)).isFalse();
      assertThat(folders.postmasterFile()).doesNotExist();
    }
  }

  @Test
  void a_cluster_of_another_major_version_is_left_alone() throws Exception {
    postgres.start();
    postgres.close();
    Files.writeString(folders.cluster().resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(postgres::start)
        .isInstanceOf(ServerFailedException.class)
        .hasMessageContaining("was made by PostgreSQL 16");
  }

  @Test
  void a_server_that_cannot_start_says_why() throws Exception {
    postgres.start();
    postgres.close();
    Files.writeString(folders.cluster().resolve("pg_hba.conf"), "nonsense\n");
    assertThatThrownBy(postgres::start)
        .isInstanceOf(ServerFailedException.class)
        .hasMessageContaining("pg_hba.conf");
    assertThat(folders.postmasterFile()).doesNotExist();
  }

  private long postmaster() throws Exception {
    return Long.parseLong(Files.readAllLines(folders.postmasterFile()).getFirst().strip());
  }

  /**
   * The children of a killed server need a moment to notice; until then PostgreSQL refuses to
   * start, and says so.
   */
  private DatabaseAddress startPatiently() throws Exception {
    ServerFailedException last = null;
    for (int attempt = 0; attempt < 100; attempt++) {
      try {
        return postgres.start();
      } catch (ServerFailedException failure) {
        last = failure;
      }
    }
    throw last;
  }

  private static void tell(DatabaseAddress address, String statement) throws SQLException {
    try (Connection connection = address.connect();
        Statement told = connection.createStatement()) {
      told.execute(statement);
    }
  }

  private static String ask(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = address.connect();
        Statement asked = connection.createStatement();
        ResultSet answer = asked.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
