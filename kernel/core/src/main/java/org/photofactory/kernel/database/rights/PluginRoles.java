package org.photofactory.kernel.database.rights;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Gives each plugin a role of its own, which owns its schema and sees of the rest only what plugins
 * are promised. Thread-safe.
 */
public final class PluginRoles {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final SqlFiles sql = new SqlFiles("rights");
  private final Jdbi jdbi;

  /**
   * @param jdbi connections as the owner of the ledger
   */
  public PluginRoles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Makes the role and the schema, or puts right what is there. They have one name.
   *
   * @return false when the ledger's owner may not do that on this server; nothing was changed
   */
  public boolean establish(String role) {
    try {
      jdbi.useTransaction(handle -> establish(handle, role));
      return true;
    } catch (JdbiException failure) {
      if (failure.getCause() instanceof SQLException denied
          && INSUFFICIENT_PRIVILEGE.equals(denied.getSQLState())) {
        return false;
      }
      throw failure;
    }
  }

  private void establish(Handle handle, String role) {
    boolean exists =
        handle.createQuery(sql.get("exists")).bind("role", role).mapTo(Boolean.class).one();
    if (!exists) {
      run(handle, "create-role", role);
    }
    run(handle, "own-schema", role);
    handle
        .createQuery(sql.get("strangers"))
        .bind("role", role)
        .mapTo(String.class)
        .list()
        .forEach(handle::execute);
    run(handle, "grant", role);
  }

  /** Names of plugins' schemas are lower case with underscores, and need no quotes. */
  private void run(Handle handle, String statement, String role) {
    handle.createUpdate(sql.get(statement)).define("role", role).execute();
  }
}
