package org.photofactory.kernel.ledger.stacks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.MediaKind;

/**
 * Who stands behind whom: {@code behind} of the table {@code asset}, and {@code apart}. Whoever
 * changes anything takes the {@link #turn} first. Stateless, thread-safe.
 */
public final class StackTable {

  private final SqlFiles sql = new SqlFiles("stacks");

  /** A file of a stack, or one that stands on its own. */
  public record Member(long id, MediaKind kind, Place place) {

    /** The cover of its stack; itself when it stands on its own. */
    public long cover() {
      Long behind = place.behind();
      return behind == null ? id : behind;
    }
  }

  /** Until the transaction ends, nobody else changes stacks. */
  public void turn(Handle handle) {
    handle.createQuery(sql.get("turn")).mapTo(String.class).one();
  }

  /**
   * Puts an asset, and whatever may belong together with it, where the rules say; does nothing with
   * what lies in the trash, or of which nothing was found out yet.
   *
   * @return whom it met
   */
  public Paired pair(Handle handle, long id) {
    List<StackFile> family =
        handle
            .createQuery(sql.get("family"))
            .bind("id", id)
            .map((row, _) -> StackRows.file(row))
            .list();
    if (family.size() < 2) {
      return new Paired(
          family,
          family.stream()
              .filter(alone -> alone.place().behind() != null)
              .flatMap(alone -> move(handle, family, Map.of(alone.id(), Place.OWN)).stream())
              .toList());
    }
    List<Long> ids = family.stream().map(StackFile::id).toList();
    return new Paired(family, move(handle, family, Arrangement.of(family, apart(handle, ids))));
  }

  /** The same, and tells lists of it once the transaction is committed. */
  public Paired pairAndTell(Handle handle, long id, Events events) {
    Paired paired = pair(handle, id);
    List<Moved> moved = paired.moved();
    if (!moved.isEmpty()) {
      long owner = handle.createQuery(sql.get("owner")).bind("id", id).mapTo(Long.class).one();
      handle.afterCommit(() -> Moved.events(owner, moved).forEach(events::publish));
    }
    return paired;
  }

  private List<Moved> move(Handle handle, List<StackFile> family, Map<Long, Place> places) {
    List<Moved> moved =
        family.stream()
            .map(file -> new Moved(file.id(), file.place(), places.get(file.id())))
            .filter(move -> !move.from().equals(move.to()))
            .toList();
    arrange(handle, moved);
    return moved;
  }

  /** Puts files where they belong. */
  public void arrange(Handle handle, List<Moved> moved) {
    if (moved.isEmpty()) {
      return;
    }
    List<Long> covers = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (Moved move : moved) {
      covers.add(move.to().behind());
      kinds.add(move.to().as() == null ? null : move.to().as().name());
    }
    handle
        .createUpdate(sql.get("arrange"))
        .bindArray("ids", Long.class, moved.stream().map(Moved::id).toList())
        .bindArray("behind", Long.class, covers)
        .bindArray("kinds", String.class, kinds)
        .execute();
    List<Moved> all = new ArrayList<>(moved);
    all.addAll(moved(handle, "flatten", moved.stream().map(Moved::id).toList()));
    carryMarks(handle, all);
  }

  private List<Moved> moved(Handle handle, String statement, Collection<Long> ids) {
    return handle
        .createQuery(sql.get(statement))
        .bindArray("ids", Long.class, ids)
        .map((row, _) -> StackRows.moved(row))
        .list();
  }

  /** Shows nothing in lists that was hidden or archived with its cover before. */
  private void carryMarks(Handle handle, List<Moved> moved) {
    if (moved.isEmpty()) {
      return;
    }
    handle
        .createUpdate(sql.get("carry-marks"))
        .bindArray("ids", Long.class, moved.stream().map(Moved::id).toList())
        .bindArray("former", Long.class, moved.stream().map(move -> move.from().behind()).toList())
        .bindArray("ruled", Boolean.class, moved.stream().map(Moved::byRule).toList())
        .execute();
  }

  /** The stacks of an owner that these assets are in, outside the trash, by id. */
  public List<Member> members(Handle handle, long owner, Collection<Long> ids) {
    return handle
        .createQuery(sql.get("members"))
        .bind("owner", owner)
        .bindArray("ids", Long.class, ids)
        .map((row, _) -> StackRows.member(row))
        .list();
  }

  /** Remembers that none of these belongs together with another of them. */
  public void setApart(Handle handle, Collection<Long> ids) {
    handle.createUpdate(sql.get("set-apart")).bindArray("ids", Long.class, ids).execute();
  }

  /** Forgets that a person has taken any of these apart. */
  public void forgetApart(Handle handle, Collection<Long> ids) {
    handle.createUpdate(sql.get("forget-apart")).bindArray("ids", Long.class, ids).execute();
  }

  private Set<Apart> apart(Handle handle, List<Long> ids) {
    return new HashSet<>(
        handle
            .createQuery(sql.get("apart"))
            .bindArray("ids", Long.class, ids)
            .map((row, _) -> Apart.of(row.getLong("asset_id"), row.getLong("other_id")))
            .list());
  }

  /** Everybody behind a cover, also in the trash. */
  public List<Long> behind(Handle handle, long cover) {
    return handle.createQuery(sql.get("behind")).bind("id", cover).mapTo(Long.class).list();
  }

  /** These assets and the rest of the stacks that they are in, also in the trash. */
  public List<Long> whole(Handle handle, Collection<Long> ids) {
    return handle
        .createQuery(sql.get("whole"))
        .bindArray("ids", Long.class, ids)
        .mapTo(Long.class)
        .list();
  }

  /** Lets none of these, which are there, stand behind what lies in the trash. */
  public void leaveTrashed(Handle handle, Collection<Long> ids) {
    carryMarks(handle, moved(handle, "leave-trashed", ids));
  }

  /** Lets none of these, or of those behind them, stand behind what is somebody else's. */
  public void rehome(Handle handle, Collection<Long> ids) {
    carryMarks(handle, moved(handle, "rehome", ids));
  }
}
