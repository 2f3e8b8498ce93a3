package org.photofactory.kernel.ledger.work;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.photofactory.kernel.sql.SqlFiles;

/** What a stage leaves in the ledger. Stateless, thread-safe. */
public final class StageTraces {

  private final SqlFiles sql = new SqlFiles("stage");

  /** No asset has a higher id. */
  public long highestAsset(Handle handle) {
    return handle.createQuery(sql.get("highest-asset")).mapTo(Long.class).one();
  }

  /** Removes the stage's calls from the log. */
  public void clearRuns(Handle handle, int slot) {
    handle.createUpdate(sql.get("clear-runs")).bind("slot", slot).execute();
  }

  /** Clears the stage's flags on the assets from {@code low} to before {@code high}. */
  public void clearFlags(Handle handle, int slot, long low, long high) {
    bound(handle, "clear-window", slot).bind("low", low).bind("high", high).execute();
  }

  /**
   * Removes the stage; its slot is free when the transaction ends. Who required its flag gets no
   * work until it is told anew what it needs.
   */
  public void free(Handle handle, int slot) {
    handle.execute(sql.get("wait-briefly"));
    bound(handle, "free", slot).bind("never", Slots.NEVER).execute();
  }

  /**
   * Removes the stage's work and letters, and the flags that somebody has settled until just now.
   * From here to the end of the transaction no flag is settled. To be called last: whoever does
   * that meanwhile must not wait for anything else of this transaction.
   */
  public void clearLast(Handle handle, int slot) {
    handle.execute(sql.get("await-settlements"));
    clearFlags(handle, slot, 0, Long.MAX_VALUE);
    handle.createUpdate(sql.get("clear-work")).bind("slot", slot).execute();
  }

  private Update bound(Handle handle, String statement, int slot) {
    return handle.createUpdate(sql.get(statement)).bind("slot", slot).bind("bit", Slots.bit(slot));
  }
}
