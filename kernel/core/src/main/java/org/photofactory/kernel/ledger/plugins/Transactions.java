package org.photofactory.kernel.ledger.plugins;

import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.photofactory.kernel.database.Database;

/** Transactions that say so when the database goes meanwhile, or cannot do it now. */
record Transactions(Database database) {

  Transactions {
    Objects.requireNonNull(database, "database is null");
  }

  /**
   * Runs something in one.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException when the database is away, or
   *     goes meanwhile
   */
  <T> T run(Function<Handle, T> question) {
    try {
      return database.jdbi().inTransaction(question::apply);
    } catch (JdbiException failure) {
      throw database.judged(failure);
    }
  }
}
