package org.photofactory.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A fresh migrated ledger for each test class, on one real server for the whole run:
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = new TestDatabase();
 * }</pre>
 *
 * <p>The server and its programs stay below the module's {@code target/test-postgres-fork-1}, so
 * that only the first run unpacks them. Tests of one class share the database.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private TestServer server;
  private DatabaseAddress address;
  private ConnectionPool pool;
  private Jdbi jdbi;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server =
        context
            .getRoot()
            .getStore(Namespace.create(TestDatabase.class))
            .getOrComputeIfAbsent(TestServer.class, _ -> TestServer.start(), TestServer.class);
    maintain("create database " + name + " template " + TestServer.TEMPLATE);
    address = server.address(name);
    pool = new ConnectionPool(address);
    jdbi = Jdbi.create(pool::connection).installPlugin(new PostgresPlugin());
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    pool.close();
    maintain("drop database " + name + " with (force)");
  }

  private void maintain(String statement) throws SQLException {
    try (Connection connection = server.address("postgres").connect();
        Statement maintenance = connection.createStatement()) {
      maintenance.execute(statement);
    }
  }

  /** Connections to this class's ledger. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Where this class's ledger is. */
  public DatabaseAddress address() {
    return address;
  }

  /** This class's ledger as the kernel sees it, ready from the start. */
  public Database database() {
    return new ReadyDatabase(jdbi);
  }

  /** Always there. */
  private record ReadyDatabase(Jdbi jdbi) implements Database {
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
