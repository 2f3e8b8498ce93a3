package org.photofactory.kernel.ledger.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.sidecars.SidecarTable;
import org.photofactory.kernel.ledger.stacks.StackTable;
import org.photofactory.kernel.sql.SqlFiles;

/** Assets that lie in the trash, or go there. Stateless, thread-safe. */
public final class Bin {

  private final SqlFiles sql = new SqlFiles("intake");
  private final StackTable stacks = new StackTable();
  private final SidecarTable sidecars = new SidecarTable();

  /**
   * Puts an asset into the trash with what goes with it; their work is to be dropped afterwards.
   * What sidecars said that go without their photo is not shown of it any longer.
   *
   * @param events told what else has changed by it, once it is committed
   * @return what was put there; empty when the asset is gone or there already
   */
  public List<Long> trash(Handle handle, long id, Instant at, Events events) {
    stacks.turn(handle);
    List<Long> going = handle.createQuery(sql.get("going")).bind("id", id).mapTo(Long.class).list();
    List<Long> gone =
        handle
            .createQuery(sql.get("mark-trashed"))
            .bindArray("ids", Long.class, going)
            .bind("at", at)
            .mapTo(Long.class)
            .list();
    List<Long> bereft =
        handle
            .createQuery(sql.get("bereft"))
            .bindArray("ids", Long.class, gone)
            .mapTo(Long.class)
            .list();
    pair(handle, bereft, Set.of(), events);
    return gone;
  }

  /** Puts assets where they belong, and lets be shown of each what its sidecars say. */
  private void pair(Handle handle, List<Long> ids, Set<Long> fresh, Events events) {
    Set<Long> met = new TreeSet<>(ids);
    ids.forEach(id -> met.addAll(stacks.pairAndTell(handle, id, events).family()));
    if (!met.isEmpty()) {
      sidecars.refreshAndTell(handle, met, fresh, events);
    }
  }

  /** Drops the work on assets that have gone. */
  public void dropWork(Handle handle, Collection<Long> ids) {
    handle.createUpdate(sql.get("drop-work")).bindArray("ids", Long.class, ids).execute();
  }

  /** An asset of the trash, and what went there with it: the asset first. */
  public List<KnownAsset> together(Handle handle, long id) {
    return handle
        .createQuery(sql.get("together"))
        .bind("id", id)
        .map((rows, _) -> Assets.known(rows))
        .list();
  }

  /**
   * Takes assets out of the trash, and puts them together with what they belong to.
   *
   * @param events told what else has changed by it, once it is committed
   */
  public void restore(Handle handle, List<Long> ids, Events events) {
    stacks.turn(handle);
    List<Long> restored =
        handle
            .createQuery(sql.get("mark-restored"))
            .bindArray("ids", Long.class, ids)
            .mapTo(Long.class)
            .list();
    stacks.leaveTrashed(handle, restored);
    pair(handle, restored, Set.copyOf(restored), events);
  }

  /** Whom an asset stands behind. */
  public Optional<Long> cover(Handle handle, long id) {
    return handle.createQuery(sql.get("cover")).bind("id", id).mapTo(Long.class).findOne();
  }

  /** Who stands behind an asset of the trash, and lies there too; all others leave it. */
  public List<Long> behind(Handle handle, long id) {
    List<Long> behind = stacks.behind(handle, id);
    if (!behind.isEmpty()) {
      stacks.turn(handle);
      stacks.leaveTrashed(handle, behind);
    }
    return stacks.behind(handle, id);
  }

  /** Writes down that the trash was looked through on a day. */
  public void noteDay(Handle handle, LocalDate day) {
    handle.createUpdate(sql.get("note-trash-day")).bind("day", day).execute();
  }

  /** Assets of the trash that are to go for ever, by id. */
  public List<Long> overdue(Handle handle, Overdue overdue, long after) {
    return handle
        .createQuery(sql.get("trashed-before"))
        .bindMethods(overdue)
        .bind("after", after)
        .mapTo(Long.class)
        .list();
  }

  /** Removes an asset that lies in the trash, with all that was found out about it. */
  public boolean delete(Handle handle, long id) {
    dropWork(handle, List.of(id));
    return handle.createUpdate(sql.get("delete-trashed")).bind("id", id).execute() > 0;
  }
}
