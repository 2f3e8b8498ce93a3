package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.spi.ledger.PluginLedger;

/** The ledger as one plugin may use it, with its own rights. Thread-safe. */
public final class TenantLedger implements PluginLedger {

  /** Somebody waits for the answer; what takes longer waits for something. */
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);

  private final Database database;
  private final String schema;
  private final PluginRights rights = new PluginRights();

  /**
   * @param schema the plugin's schema, which its role is named after
   */
  public TenantLedger(Database database, String schema) {
    this.database = database;
    this.schema = schema;
  }

  @Override
  public <T, X extends Exception> T read(Errand<T, X> reading) throws X {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              rights.onlyRead(handle);
              return rights.turn(handle, schema, STATEMENT_LIMIT, reading::run);
            });
  }

  @Override
  public <T, X extends Exception> T write(Errand<T, X> writing) throws X {
    return database
        .jdbi()
        .inTransaction(handle -> rights.turn(handle, schema, STATEMENT_LIMIT, writing::run));
  }
}
