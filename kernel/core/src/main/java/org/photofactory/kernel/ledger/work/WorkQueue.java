package org.photofactory.kernel.ledger.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.MediaKind;

/** Taking work from the table {@code work} and giving it back. Stateless, thread-safe. */
public final class WorkQueue {

  private final SqlFiles sql = new SqlFiles("work");

  /**
   * Takes up to {@code count} ready rows of a stage; nobody else gets them until they are given
   * back.
   */
  public List<Claim> claim(Handle handle, int slot, UUID owner, int count) {
    return handle
        .createQuery(sql.get("claim"))
        .bind("slot", slot)
        .bind("owner", owner)
        .bind("count", count)
        .map(
            (rows, context) ->
                new Claim(asset(rows), rows.getInt("attempt"), rows.getInt("priority")))
        .list();
  }

  /** Which of these slots have a row that can be taken right now. */
  public List<Integer> readySlots(Handle handle, Collection<Integer> slots) {
    return handle
        .createQuery(sql.get("ready-slots"))
        .bindArray("slots", Integer.class, slots)
        .mapTo(Integer.class)
        .list();
  }

  /** How many rows of a stage nobody owns, counted up to {@code enough}. */
  public int countReady(Handle handle, int slot, int enough) {
    return handle
        .createQuery(sql.get("count-ready"))
        .bind("slot", slot)
        .bind("enough", enough)
        .mapTo(Integer.class)
        .one();
  }

  /** Gives rows back as if never taken. */
  public void release(Handle handle, int slot, UUID owner, Collection<Long> ids) {
    handle
        .createUpdate(sql.get("release"))
        .bind("slot", slot)
        .bind("owner", owner)
        .bindArray("ids", Long.class, ids)
        .execute();
  }

  /** All rows that an owner holds, as (slot, asset) pairs. */
  public List<OwnedWork> ownedBy(Handle handle, UUID owner) {
    return handle
        .createQuery(sql.get("owned-by"))
        .bind("owner", owner)
        .map((rows, context) -> new OwnedWork(rows.getInt("slot"), rows.getLong("asset_id")))
        .list();
  }

  /** Rows that wait or run, by slot. */
  public Map<Integer, Long> pending(Handle handle) {
    return handle
        .createQuery(sql.get("pending"))
        .setMapKeyColumn("slot")
        .setMapValueColumn("pending")
        .collectInto(new GenericType<Map<Integer, Long>>() {});
  }

  /** Gives every stage that is ready for these assets a row. */
  public void enqueueReady(Handle handle, Collection<Long> ids, int priority) {
    handle
        .createUpdate(sql.get("enqueue-ready"))
        .bindArray("ids", Long.class, ids)
        .bind("priority", priority)
        .execute();
  }

  /** A row that somebody owns. */
  public record OwnedWork(int slot, long assetId) {}

  private static WorkAsset asset(ResultSet rows) throws SQLException {
    var modified = rows.getTimestamp("modified_at");
    return new WorkAsset(
        rows.getLong("id"),
        Objects.requireNonNull(rows.getString("sha256")),
        MediaKind.values()[rows.getInt("kind")],
        Objects.requireNonNull(rows.getString("mime")),
        Objects.requireNonNull(rows.getString("file_name")),
        Objects.requireNonNull(rows.getString("vault_key")),
        rows.getTimestamp("received_at").toInstant(),
        modified == null ? null : modified.toInstant(),
        rows.getObject("taken_at", LocalDateTime.class));
  }
}
