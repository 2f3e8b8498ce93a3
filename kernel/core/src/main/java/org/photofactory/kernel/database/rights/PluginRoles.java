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
  private static final String STILL_NEEDED = "2BP01";

  private final SqlFiles sql = new SqlFiles("rights");
  private final Jdbi jdbi;

  /**
   * @param jdbi connections as the owner of the ledger
   */
  public PluginRoles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Makes the role and the schema, or puts right what is there. They have one name. What is in
   * order is only looked at: each start asks.
   *
   * @return false when the ledger's owner may not do that on this server; nothing was changed
   */
  public boolean establish(String role) {
    try {
      jdbi.useTransaction(handle -> establish(handle, role));
      return true;
    } catch (JdbiException failure) {
      if (hasState(failure, INSUFFICIENT_PRIVILEGE)) {
        return false;
      }
      throw failure;
    }
  }

  /** Drops a schema, and whatever else belongs to the role of its name. */
  public void dropSchema(Handle handle, String role) {
    handle.execute(sql.get("wait-briefly"));
    if (is(handle, "ours", role)) {
      run(handle, "drop-owned", role);
    }
    run(handle, "drop-schema", role);
  }

  /** Drops a role that owns nothing here; one that another database needs stays. */
  public void dropRole(String role) {
    try {
      jdbi.useTransaction(
          handle -> {
            if (is(handle, "exists", role)) {
              run(handle, "drop-role", role);
            }
          });
    } catch (JdbiException failure) {
      if (!hasState(failure, INSUFFICIENT_PRIVILEGE) && !hasState(failure, STILL_NEEDED)) {
        throw failure;
      }
    }
  }

  private boolean is(Handle handle, String question, String role) {
    return handle.createQuery(sql.get(question)).bind("role", role).mapTo(Boolean.class).one();
  }

  private static boolean hasState(JdbiException failure, String state) {
    return failure.getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
  }

  private void establish(Handle handle, String role) {
    boolean furnished = is(handle, "furnished", role);
    if (!furnished) {
      make(handle, role);
    }
    handle
        .createQuery(sql.get("strangers"))
        .bind("role", role)
        .mapTo(String.class)
        .list()
        .forEach(handle::execute);
    if (!furnished) {
      run(handle, "grant", role);
    }
  }

  private void make(Handle handle, String role) {
    if (!is(handle, "exists", role)) {
      run(handle, "create-role", role);
    }
    run(handle, "own-schema", role);
  }

  /** Names of plugins' schemas are lower case with underscores, and need no quotes. */
  private void run(Handle handle, String statement, String role) {
    handle.createUpdate(sql.get(statement)).define("role", role).execute();
  }
}
