package org.photofactory.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.MigrationFile;
import org.photofactory.kernel.database.migration.MigrationRefusedException;
import org.photofactory.kernel.database.migration.Migrations;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.StatusBoard;

/**
 * The ledger's database, kept at hand: a thread of its own starts or finds the server, migrates the
 * ledger, and does so again whenever the server has gone. Thread-safe.
 */
public final class ManagedDatabase implements Database, AutoCloseable {

  private final DatabaseServer server;
  private final List<MigrationFile> migrations;
  private final CurrentState state;
  private final Supervisor supervisor;
  private final Jdbi jdbi = Jdbi.create(this::connection).installPlugin(new PostgresPlugin());
  private volatile @Nullable Session session;

  /** One stay at an address. */
  private record Session(DatabaseAddress address, ConnectionPool pool) {}

  /**
   * @param server owned by the new object, which stops it
   * @param migrations changes of the kernel's schema; {@link KernelMigrations#files} but in tests
   */
  public ManagedDatabase(
      DatabaseServer server, List<MigrationFile> migrations, StatusBoard board, Events events) {
    this.server = server;
    this.migrations = migrations;
    this.state = new CurrentState(board, events);
    this.supervisor = new Supervisor(new Care(), state);
    server.whenStopped(this::serverStopped);
  }

  /** Starts looking after the database, and returns at once. To be called once. */
  public void start() {
    supervisor.start();
  }

  @Override
  public DatabaseState state() {
    return state.now();
  }

  @Override
  public Jdbi jdbi() {
    return switch (state.now()) {
      case DatabaseState.Ready _ -> jdbi;
      case DatabaseState.Starting starting -> throw new DatabaseAwayException(starting.task());
      case DatabaseState.Away away -> throw new DatabaseAwayException(away.message());
      case DatabaseState.Refused refused -> throw new DatabaseAwayException(refused.message());
    };
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatabaseAwayException when the database has been closed
   */
  @Override
  public void awaitReady() throws InterruptedException {
    state.awaitReady();
  }

  @Override
  public boolean noteFailure(Throwable failure) {
    if (AwayFailures.isAway(failure)) {
      supervisor.suspect("The database does not answer.");
      return true;
    }
    return AwayFailures.isBusy(failure);
  }

  private void serverStopped() {
    supervisor.suspect("The database server has stopped.");
  }

  private Connection connection() throws SQLException {
    Session now = session;
    if (now == null) {
      throw new SQLException("the database is away", "08003");
    }
    return now.pool().connection();
  }

  /** Ends all connections, and stops the server when it is ours. */
  @Override
  public void close() {
    supervisor.close();
    state.close();
    closeSession();
    server.close();
  }

  private void closeSession() {
    Session last = session;
    session = null;
    if (last != null) {
      last.pool().close();
    }
  }

  /** What the supervisor does to the database; on its thread only. */
  private final class Care implements Supervisor.Patient {

    @Override
    public void revive() throws ServerFailedException, InterruptedException {
      closeSession();
      DatabaseAddress address = server.start();
      session = new Session(address, new ConnectionPool(address));
    }

    @Override
    public void migrate() throws MigrationRefusedException {
      new Migrations(jdbi).migrate(KernelMigrations.OWNER, migrations);
    }

    @Override
    public boolean seemsWell() {
      try (Connection connection = connection()) {
        return server.running() && connection.isValid(3);
      } catch (SQLException failure) {
        return false;
      }
    }

    @Override
    public boolean isWell() {
      Session now = session;
      if (now == null || !server.running()) {
        return false;
      }
      try (Connection connection = now.address().connect()) {
        now.pool().renew();
        return connection.isValid(3);
      } catch (SQLException failure) {
        return false;
      }
    }
  }
}
