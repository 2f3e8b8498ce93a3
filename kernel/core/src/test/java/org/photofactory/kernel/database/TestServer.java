package org.photofactory.kernel.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.Migrations;

/**
 * The one server of a test run, with a migrated database to copy. Closed by JUnit at the end of the
 * run.
 */
public final class TestServer implements AutoCloseable {

  static final String TEMPLATE = "template_ledger";

  private final InstanceLock lock;
  private final EmbeddedPostgres postgres;
  private final DatabaseAddress address;

  private TestServer(InstanceLock lock, EmbeddedPostgres postgres, DatabaseAddress address) {
    this.lock = lock;
    this.postgres = postgres;
    this.address = address;
  }

  /**
   * Folder below the module's {@code target} that keeps unpacked programs from run to run: one for
   * each process that tests run in at the same time.
   */
  public static Path folder() {
    String name = "test-postgres-" + System.getProperty("photofactory.fork", "fork-1");
    return Path.of(System.getProperty("basedir", ""), "target", name).toAbsolutePath();
  }

  static TestServer start() {
    InstanceLock lock = InstanceLock.acquire(folder());
    EmbeddedPostgres postgres = new EmbeddedPostgres(ServerFolders.in(folder()), Durability.NONE);
    try {
      TestServer server = new TestServer(lock, postgres, postgres.start());
      server.makeTemplate();
      return server;
    } catch (ServerFailedException | InterruptedException | SQLException failure) {
      lock.close();
      throw new IllegalStateException("The test database does not start", failure);
    }
  }

  DatabaseAddress address(String database) {
    String url = address.url().replaceFirst("/[^/]+$", "/" + database);
    return new DatabaseAddress(url, address.user(), address.password());
  }

  private void makeTemplate() throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + TEMPLATE + " with (force)");
      statement.execute("create database " + TEMPLATE);
    }
    try (Connection connection = address(TEMPLATE).connect()) {
      Jdbi jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      new Migrations(jdbi).migrate(KernelMigrations.OWNER, KernelMigrations.files());
    }
  }

  @Override
  public void close() {
    postgres.close();
    lock.close();
  }
}
