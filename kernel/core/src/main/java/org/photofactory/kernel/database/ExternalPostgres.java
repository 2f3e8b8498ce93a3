package org.photofactory.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that somebody else runs. Thread-safe. */
public final class ExternalPostgres implements DatabaseServer {

  private final DatabaseAddress address;

  public ExternalPostgres(DatabaseAddress address) {
    this.address = address;
  }

  @Override
  public DatabaseAddress start() throws ServerFailedException {
    try (Connection connection = address.connect()) {
      connection.isValid(5);
      return address;
    } catch (SQLException failure) {
      throw new ServerFailedException(
          "The database server does not let us in (" + address + "): " + failure.getMessage(),
          "Check that it runs, and check database.url, database.user and database.password.",
          failure);
    }
  }

  @Override
  public boolean running() {
    return true;
  }

  @Override
  public void whenStopped(Runnable action) {
    // Nobody tells us; the pool's failures and the regular check do.
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
