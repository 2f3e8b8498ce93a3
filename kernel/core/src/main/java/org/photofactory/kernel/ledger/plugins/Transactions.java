package org.photofactory.kernel.ledger.plugins;

import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;

/** Transactions that say so when the database goes meanwhile. */
record Transactions(Database database) {

  Transactions {
    Objects.requireNonNull(database, "database is null");
  }

  /**
   * Runs something in one.
   *
   * @throws DatabaseAwayException when the database is away, or goes meanwhile
   */
  <T> T run(Function<Handle, T> question) {
    try {
      return database.jdbi().inTransaction(question::apply);
    } catch (JdbiException failure) {
      if (database.noteFailure(failure)) {
        throw new DatabaseAwayException("The database went away.", failure);
      }
      throw failure;
    }
  }
}
