package org.photofactory.kernel.ledger.drops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.DropTree.Extent;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code drop_entry}. Stateless, thread-safe. */
final class DropTable {

  private final SqlFiles sql = new SqlFiles("drops");

  /**
   * A row to be written.
   *
   * @param name of the file or folder
   * @param modified when it was last changed
   * @param now what time it is
   * @param due when waiting bytes are to be looked at
   * @param content null for a folder
   */
  record Row(String name, Instant modified, Instant now, Instant due, @Nullable Content content) {}

  void makeTop(Handle handle, long owner, Instant now) {
    handle.createUpdate(sql.get("make-top")).bind("owner", owner).bind("now", now).execute();
  }

  Optional<Drop> top(Handle handle, long owner) {
    return drops(handle.createQuery(sql.get("top")).bind("owner", owner)).stream().findFirst();
  }

  /** The top folder; whoever else asks for it so waits until the transaction ends. */
  Drop lockTop(Handle handle, long owner) {
    return drops(handle.createQuery(sql.get("lock-top")).bind("owner", owner)).getFirst();
  }

  Optional<Drop> child(Handle handle, long parent, String name) {
    return drops(handle.createQuery(sql.get("child")).bind("parent", parent).bind("name", name))
        .stream()
        .findFirst();
  }

  List<Drop> children(Handle handle, long parent, String after, int limit) {
    return drops(
        handle
            .createQuery(sql.get("children"))
            .bind("parent", parent)
            .bind("after", after)
            .bind("limit", limit));
  }

  Extent extent(Handle handle, long id) {
    return handle
        .createQuery(sql.get("extent"))
        .bind("id", id)
        .map(
            (rows, _) ->
                new Extent(rows.getLong("entries"), rows.getInt("height"), rows.getLong("waiting")))
        .one();
  }

  long entries(Handle handle, long top) {
    return handle.createQuery(sql.get("entries")).bind("id", top).mapTo(Long.class).one();
  }

  Drop insert(Handle handle, long parent, Row row) {
    Query query = handle.createQuery(sql.get("insert")).bind("parent", parent);
    return drops(bound(query, row).bind("name", row.name())).getFirst();
  }

  Drop replace(Handle handle, long id, Row row) {
    return drops(bound(handle.createQuery(sql.get("replace")).bind("id", id), row)).getFirst();
  }

  void move(Handle handle, long id, long parent, String name) {
    handle
        .createUpdate(sql.get("move"))
        .bind("id", id)
        .bind("parent", parent)
        .bind("name", name)
        .execute();
  }

  /** Notes that a program did something to a file, or to all that lies in a folder. */
  void touch(Handle handle, long id, Instant now, Instant due) {
    handle
        .createUpdate(sql.get("touch"))
        .bind("id", id)
        .bind("now", now)
        .bind("due", due)
        .execute();
  }

  void modified(Handle handle, long id, Instant modified) {
    handle.createUpdate(sql.get("modified")).bind("id", id).bind("modified", modified).execute();
  }

  /** Removes a file, or a folder with all that lies in it; returns the bytes that waited. */
  List<UUID> remove(Handle handle, long id) {
    return handle.createQuery(sql.get("remove")).bind("id", id).mapTo(UUID.class).list();
  }

  List<DueDrop> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(sql.get("due"))
        .bind("now", now)
        .bind("limit", limit)
        .map((rows, _) -> due(rows))
        .list();
  }

  Optional<Instant> nextDue(Handle handle) {
    return handle
        .createQuery(sql.get("next-due"))
        .map((rows, _) -> Optional.ofNullable(rows.getTimestamp(1)).map(at -> at.toInstant()))
        .one();
  }

  /** Has waiting bytes looked at later, unless something has been done to the file since. */
  void postpone(Handle handle, DueDrop due, Instant until) {
    as(handle.createUpdate(sql.get("postpone")), due).bind("due", until).execute();
  }

  /** Notes where waiting bytes have gone; false when the file has other bytes by now, or none. */
  boolean settle(Handle handle, DueDrop due, Place place) {
    return handle
            .createUpdate(sql.get("settle"))
            .bind("id", due.drop().id())
            .bind("waiting", due.waiting())
            .bind("asset", asset(place))
            .bind("quarantine", quarantine(place))
            .execute()
        > 0;
  }

  /** Removes a file, unless something has been done to it since; false when it has. */
  boolean forget(Handle handle, DueDrop due) {
    return as(handle.createUpdate(sql.get("forget")), due).execute() > 0;
  }

  List<UUID> waiting(Handle handle) {
    return handle.createQuery(sql.get("waiting")).mapTo(UUID.class).list();
  }

  private static <S extends SqlStatement<S>> S as(S statement, DueDrop due) {
    return statement
        .bind("id", due.drop().id())
        .bind("waiting", due.waiting())
        .bind("touched", due.drop().times().touched());
  }

  private static Query bound(Query query, Row row) {
    @Nullable Content content = row.content();
    @Nullable Place place = content == null ? null : content.place();
    @Nullable UUID waiting = place instanceof Place.Waiting(var file) ? file : null;
    return query
        .bind("now", row.now())
        .bind("modified", row.modified())
        .bind("bytes", content == null ? null : (Long) content.bytes())
        .bind("sha256", content == null ? null : content.sha256())
        .bind("waiting", waiting)
        .bind("due", waiting == null ? null : row.due())
        .bind("asset", asset(place))
        .bind("quarantine", quarantine(place));
  }

  private static @Nullable Long asset(@Nullable Place place) {
    return place instanceof Place.InVault(var id) ? (Long) id : null;
  }

  private static @Nullable Long quarantine(@Nullable Place place) {
    return place instanceof Place.InQuarantine(var id) ? (Long) id : null;
  }

  private static List<Drop> drops(Query query) {
    return query.map((rows, _) -> drop(rows)).list();
  }

  private static DueDrop due(ResultSet rows) throws SQLException {
    String[] folders = (String[]) rows.getArray("folders").getArray();
    UUID waiting = Objects.requireNonNull(rows.getObject("waiting", UUID.class));
    return new DueDrop(rows.getLong("owner_id"), List.of(folders), drop(rows), waiting);
  }

  private static Drop drop(ResultSet rows) throws SQLException {
    Drop.Times times =
        new Drop.Times(
            rows.getTimestamp("created_at").toInstant(),
            rows.getTimestamp("modified_at").toInstant(),
            rows.getTimestamp("touched_at").toInstant());
    return new Drop(
        rows.getLong("id"), Objects.requireNonNull(rows.getString("name")), times, content(rows));
  }

  private static @Nullable Content content(ResultSet rows) throws SQLException {
    byte[] sha256 = rows.getBytes("sha256");
    return sha256 == null
        ? null
        : new Content(rows.getLong("bytes"), HexFormat.of().formatHex(sha256), place(rows));
  }

  private static Place place(ResultSet rows) throws SQLException {
    UUID waiting = rows.getObject("waiting", UUID.class);
    if (waiting != null) {
      return new Place.Waiting(waiting);
    }
    long asset = rows.getLong("asset_id");
    long quarantine = rows.getLong("quarantine_id");
    if (asset > 0) {
      return new Place.InVault(asset);
    }
    return quarantine > 0 ? new Place.InQuarantine(quarantine) : new Place.Nowhere();
  }
}
