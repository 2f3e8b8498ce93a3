package org.photofactory.kernel.ledger.accounts;

import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Accounts whose people leave, in the table {@code account}. Stateless, thread-safe. */
public final class LeavingTable {

  private final SqlFiles sql = new SqlFiles("leaving");

  /**
   * Closes an account for good, and passes on what else it stands for.
   *
   * @return false when it is leaving already
   */
  public boolean begin(Handle handle, Leaving leaving) {
    boolean begun =
        handle
                .createUpdate(sql.get("begin"))
                .bindMethods(leaving)
                .bind("way", leaving.way().name())
                .bind("now", leaving.leftAt())
                .execute()
            > 0;
    if (begun) {
      handle.createUpdate(sql.get("pass-heirs")).bindMethods(leaving).execute();
      boolean home = handle.createUpdate(sql.get("leave-home")).bindMethods(leaving).execute() > 0;
      if (home) {
        handle.createUpdate(sql.get("take-home")).bindMethods(leaving).execute();
      }
    }
    return begun;
  }

  /** Everybody who leaves, or is on the way back. */
  public List<Leaving> all(Handle handle) {
    return handle
        .createQuery(sql.get("all"))
        .map(
            (rows, _) ->
                new Leaving(
                    rows.getLong("id"),
                    Objects.requireNonNull(rows.getString("login")),
                    Leaving.Way.valueOf(rows.getString("leaving")),
                    rows.getTimestamp("left_at").toInstant(),
                    rows.getLong("heir_id")))
        .list();
  }

  /** Calls somebody back whose things lie in the trash; does nothing for anybody else. */
  public void callBack(Handle handle, long id) {
    handle.createUpdate(sql.get("call-back")).bind("id", id).execute();
  }

  /** Ends the way back, if all has come back. */
  public void stay(Handle handle, long id) {
    handle.createUpdate(sql.get("stay")).bind("id", id).execute();
  }

  /**
   * Removes an account that owns nothing any more.
   *
   * @return false when it does, or stays
   */
  public boolean gone(Handle handle, long id) {
    handle.createUpdate(sql.get("free-viewers")).bind("id", id).execute();
    return handle.createUpdate(sql.get("gone")).bind("id", id).execute() > 0;
  }
}
