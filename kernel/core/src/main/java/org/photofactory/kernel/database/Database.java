package org.photofactory.kernel.database;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The ledger's database as the rest of the kernel sees it. Safe for use by many threads. */
public interface Database {

  /** How things stand right now. */
  DatabaseState state();

  /**
   * Connections to the migrated ledger.
   *
   * @throws DatabaseAwayException when the database is not {@link DatabaseState.Ready}. A
   *     connection that breaks later shows as a {@link org.jdbi.v3.core.JdbiException}; {@link
   *     #noteFailure} tells which of them mean "away".
   */
  Jdbi jdbi();

  /** Waits until the ledger is there and migrated. */
  void awaitReady() throws InterruptedException;

  /**
   * Tells the database about an exception that came out of it. When it means that the server is
   * gone, the state becomes {@link DatabaseState.Away} at once and reconnecting starts.
   *
   * @return true when it means that the server is gone, or that too many want something of it at
   *     once, which leaves the state as it is; false when the statement itself was at fault
   */
  boolean noteFailure(Throwable failure);

  /**
   * What an exception that came out of it is to whoever asked.
   *
   * @return a {@link DatabaseAwayException} when the same may well work later, be it that the
   *     server is gone, its disk full, or a lock taken; the same exception otherwise
   */
  default RuntimeException judged(JdbiException failure) {
    if (noteFailure(failure)) {
      return new DatabaseAwayException(
          "The database went away: " + AwayFailures.said(failure), failure);
    }
    return AwayFailures.mayPass(failure) ? DatabaseAwayException.unable(failure) : failure;
  }
}
