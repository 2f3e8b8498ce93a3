package org.photofactory.kernel.database.rights;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Lets a plugin's statements run with the plugin's rights, within a transaction of the kernel. A
 * plugin without a role of its own has the kernel's. Guards against mistakes, not against malice: a
 * plugin shares the process. Stateless, thread-safe.
 */
public final class PluginRights {

  private final SqlFiles sql = new SqlFiles("rights");

  /**
   * A plugin's turn in a transaction.
   *
   * @param role its role; {@code none} when it has none of its own
   * @param transaction the transaction
   */
  public record Turn(String role, String transaction) {}

  /**
   * From now on statements are the plugin's.
   *
   * @param schema its schema, which its role is named after
   * @param limit how long one statement may take; zero for ever
   */
  public Turn enter(Handle handle, String schema, Duration limit) {
    return handle
        .createQuery(sql.get("enter"))
        .bind("schema", schema)
        .bind("limit", limit.toMillis() + "ms")
        .map((row, _) -> new Turn(row.getString("role"), row.getString("transaction")))
        .one();
  }

  /**
   * From now on statements are the kernel's again.
   *
   * @throws IllegalStateException when the plugin has ended the transaction or changed its role:
   *     what came after had other rights than it should
   */
  public void leave(Handle handle, Turn turn) {
    boolean kept =
        handle
            .createQuery(sql.get("leave"))
            .bind("role", turn.role())
            .bind("transaction", turn.transaction())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false);
    if (!kept) {
      throw new IllegalStateException(
          "it has ended the transaction or changed its role, which is the factory's to do");
    }
  }

  /** The whole transaction, whoever's turn it is, can only read from now on. */
  public void onlyRead(Handle handle) {
    handle.execute(sql.get("only-read"));
  }

  /**
   * One turn of a plugin.
   *
   * @throws IllegalStateException as {@link #leave}
   */
  public <T, X extends Exception> T turn(
      Handle handle, String schema, Duration limit, HandleCallback<T, X> work) throws X {
    Turn turn = enter(handle, schema, limit);
    T result = work.withHandle(handle);
    leave(handle, turn);
    return result;
  }

  /** Does the kernel's own work in the midst of a plugin's turn, or outside of any. */
  public void asKernel(Handle handle, Runnable work) {
    String role = handle.createQuery(sql.get("step-out")).mapTo(String.class).one();
    work.run();
    handle.createQuery(sql.get("step-in")).bind("role", role).mapTo(String.class).one();
  }
}
