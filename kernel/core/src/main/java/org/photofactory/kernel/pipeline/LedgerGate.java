package org.photofactory.kernel.pipeline;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;

/**
 * One transaction at a time, telling "the database is away" from "the statement is wrong".
 * Thread-safe.
 */
public final class LedgerGate {

  private final Database database;

  public LedgerGate(Database database) {
    this.database = database;
  }

  /**
   * Runs in one transaction.
   *
   * @throws DatabaseAwayException when the database is or goes away; nothing was changed, or it is
   *     not known whether the commit came through
   */
  public <T, X extends Exception> T transact(HandleCallback<T, X> work) throws X {
    try {
      return database.jdbi().inTransaction(work);
    } catch (DatabaseAwayException away) {
      throw away;
    } catch (RuntimeException failure) {
      // A plugin's write may fail by itself, with an IOException too: no word on the database.
      if (AwayFailures.isOfDatabase(failure) && database.noteFailure(failure)) {
        throw new DatabaseAwayException("the database went away", failure);
      }
      throw failure;
    }
  }

  /** Runs in one transaction, without a result. */
  public void run(LedgerWork work) {
    transact(
        handle -> {
          work.with(handle);
          return true;
        });
  }

  /** Waits until the database is there. */
  public void awaitReady() throws InterruptedException {
    database.awaitReady();
  }

  /** Something done with an open transaction. */
  @FunctionalInterface
  public interface LedgerWork {
    void with(Handle handle);
  }
}
