package org.photofactory.kernel.database;

/** A server that somebody else runs. Thread-safe. */
public final class ExternalPostgres implements DatabaseServer {

  private final DatabaseAddress address;

  public ExternalPostgres(DatabaseAddress address) {
    this.address = address;
  }

  @Override
  public DatabaseAddress start() throws ServerFailedException {
    new Admission(address).demand();
    return address;
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
