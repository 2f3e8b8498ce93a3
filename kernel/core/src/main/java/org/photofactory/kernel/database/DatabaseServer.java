package org.photofactory.kernel.database;

/**
 * The server behind the ledger. Used by one thread at a time, but for {@link #running} and {@link
 * #whenStopped}.
 */
public interface DatabaseServer extends AutoCloseable {

  /**
   * Sees to it that the server runs, and waits until it accepts connections. Does little when it
   * already does.
   *
   * @return where it answers; may differ from one call to the next
   * @throws ServerFailedException when it does not come up; it may be tried again later
   */
  DatabaseAddress start() throws ServerFailedException, InterruptedException;

  /** False once a server that this process started has ended. */
  boolean running();

  /**
   * Has {@code action} called, from any thread, each time a server that this process started ends
   * by itself.
   */
  void whenStopped(Runnable action);

  /** Stops a server that this process started; leaves others alone. */
  @Override
  void close();
}
