package org.photofactory.kernel.ledger.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.sidecars.SidecarTable;
import org.photofactory.kernel.ledger.stacks.StackTable;
import org.photofactory.kernel.sql.SqlFiles;

/** What somebody owns who leaves, window by window. Stateless, thread-safe. */
public final class Estate {

  private final SqlFiles sql = new SqlFiles("leaving");
  private final StackTable stacks = new StackTable();
  private final SidecarTable sidecars = new SidecarTable();

  /**
   * An asset.
   *
   * @param byLeaving true when it lies in the trash because its owner left
   */
  public record Item(long id, boolean trashed, boolean byLeaving) {}

  /** An asset whose bytes the heir has too, as an asset that may lie in the trash. */
  public record Both(long id, long heirs, boolean heirsTrashed) {}

  /** The next things by id. */
  public List<Item> window(Handle handle, long owner, Instant leftAt, long after, int limit) {
    return handle
        .createQuery(sql.get("window"))
        .bind("owner", owner)
        .bind("leftAt", leftAt)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (rows, _) ->
                new Item(
                    rows.getLong("id"), rows.getBoolean("trashed"), rows.getBoolean("by_leaving")))
        .list();
  }

  /**
   * Gives the heir what the heir has not, whole stacks at once; returns what of it does not lie in
   * the trash.
   */
  public List<Long> handOver(Handle handle, long owner, long heir, List<Long> ids) {
    stacks.turn(handle);
    List<Long> whole = stacks.whole(handle, ids);
    List<Long> moved =
        handle
            .createQuery(sql.get("hand-over"))
            .bind("owner", owner)
            .bind("heir", heir)
            .bindArray("ids", Long.class, whole)
            .mapTo(Long.class)
            .list();
    stacks.rehome(handle, whole);
    Set<Long> met = new TreeSet<>(whole);
    moved.forEach(id -> met.addAll(stacks.pair(handle, id).family()));
    sidecars.refresh(handle, met, Set.of());
    carryMarks(handle, owner, heir, whole);
    return moved;
  }

  /** Of two that have the same bytes, one may come back from the trash: hidden, if the other is. */
  private void carryMarks(Handle handle, long owner, long heir, List<Long> whole) {
    handle
        .createUpdate(sql.get("carry-marks"))
        .bind("owner", owner)
        .bind("heir", heir)
        .bindArray("ids", Long.class, whole)
        .execute();
  }

  /** What of whole stacks was not handed over, and is not in the trash. */
  public List<Both> ownedByBoth(Handle handle, long owner, long heir, List<Long> ids) {
    return handle
        .createQuery(sql.get("owned-by-both"))
        .bind("owner", owner)
        .bind("heir", heir)
        .bindArray("ids", Long.class, stacks.whole(handle, ids))
        .map(
            (rows, _) ->
                new Both(
                    rows.getLong("id"), rows.getLong("heirs"), rows.getBoolean("heirs_trashed")))
        .list();
  }

  /** Gives the heir what lies in quarantine. */
  public void handOverQuarantine(Handle handle, long owner, long heir) {
    handle
        .createUpdate(sql.get("hand-over-quarantine"))
        .bind("owner", owner)
        .bind("heir", heir)
        .execute();
  }

  /** What lies in quarantine, by id. */
  public List<Long> quarantined(Handle handle, long owner) {
    return handle.createQuery(sql.get("quarantined")).bind("owner", owner).mapTo(Long.class).list();
  }
}
