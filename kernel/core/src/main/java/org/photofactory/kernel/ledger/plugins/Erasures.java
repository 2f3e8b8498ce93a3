package org.photofactory.kernel.ledger.plugins;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Plugins whose data is to go. What is asked for here is done in the end, whatever comes between.
 * Thread-safe. Every method throws {@link DatabaseAwayException} when the database is away, or goes
 * meanwhile.
 */
public final class Erasures {

  private final SqlFiles sql = new SqlFiles("plugins");
  private final Transactions transactions;
  private final Clock clock;

  public Erasures(Database database, Clock clock) {
    this.transactions = new Transactions(database);
    this.clock = clock;
  }

  /** Has a plugin's data go. */
  public void ask(String id) {
    transactions.run(
        handle -> update(handle, "ask-erasure", id).bind("now", clock.instant()).execute());
  }

  /** Ids of plugins whose data is still to go. */
  public Set<String> pending() {
    return transactions.run(
        handle -> Set.copyOf(handle.createQuery(sql.get("erasures")).mapTo(String.class).list()));
  }

  /** Nothing of a plugin is left. */
  public void done(String id) {
    transactions.run(handle -> update(handle, "erased", id).execute());
  }

  /** What the database holds of plugins, by id, of those that run too. */
  public List<Leftover> leftovers() {
    return transactions.run(
        handle ->
            handle
                .createQuery(sql.get("leftovers"))
                .map(ConstructorMapper.of(Leftover.class))
                .list());
  }

  private Update update(Handle handle, String statement, String id) {
    return handle.createUpdate(sql.get(statement)).bind("id", id);
  }
}
