package org.photofactory.kernel.ledger.work;

import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Fills the work table from the flags, a window of ids at a time. Stateless, thread-safe. */
public final class Conveyor {

  private final SqlFiles sql = new SqlFiles("work");

  /**
   * What a window brought.
   *
   * @param fed new work rows
   * @param below ids below this are still to be looked at; 0 when the walk is over
   */
  public record Fed(int fed, long below) {}

  /** Gives work rows to the next {@code window} ids below the stage's feed mark, newest first. */
  public Fed feed(Handle handle, int slot, int window) {
    return walk(handle, "feed-window", slot, window);
  }

  /**
   * Marks the next {@code window} ids below the stage's re-run mark stale and gives them late work
   * rows.
   */
  public Fed rerun(Handle handle, int slot, int window) {
    return walk(handle, "rerun-window", slot, window);
  }

  /**
   * Has the feeder walk all assets again for every stage, and drops work of assets that are gone.
   */
  public void sweep(Handle handle) {
    handle.execute(sql.get("drop-orphans"));
    handle.execute(sql.get("sweep"));
  }

  private Fed walk(Handle handle, String statement, int slot, int window) {
    return handle
        .createQuery(sql.get(statement))
        .bind("slot", slot)
        .bind("bit", Slots.bit(slot))
        .bind("window", window)
        .map((rows, context) -> new Fed(rows.getInt("fed"), rows.getLong("below")))
        .one();
  }
}
