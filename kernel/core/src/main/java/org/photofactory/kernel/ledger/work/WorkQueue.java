package org.photofactory.kernel.ledger.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    List<Long> trashed = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    handle
        .createQuery(sql.get("claim"))
        .bind("slot", slot)
        .bind("owner", owner)
        .bind("count", count)
        .map((rows, context) -> new Picked(claim(rows), rows.getBoolean("trashed")))
        .forEach(
            picked -> {
              if (picked.trashed()) {
                trashed.add(picked.claim().assetId());
              } else {
                claims.add(picked.claim());
              }
            });
    if (!trashed.isEmpty()) {
      // Their rows came when they were just going. A restored asset gets its work anew.
      handle
          .createUpdate(sql.get("remove"))
          .bind("slot", slot)
          .bindArray("ids", Long.class, trashed)
          .execute();
    }
    return claims;
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

  /**
   * Puts an asset first in the queue of a stage, also when it is settled there. False when the
   * stage cannot work on it.
   */
  public boolean ask(Handle handle, String plugin, String stage, long assetId) {
    return handle
        .createQuery(sql.get("ask"))
        .bind("plugin", plugin)
        .bind("stage", stage)
        .bind("asset", assetId)
        .mapTo(Boolean.class)
        .one();
  }

  /** What the clock says that decides about what is due. */
  public Instant clock(Handle handle) {
    return handle.createQuery(sql.get("clock")).mapTo(Instant.class).one();
  }

  /** The clock has been set back: what waits does not wait the longer for it. */
  public int clockWentBack(Handle handle, Duration by) {
    return handle
        .createUpdate(sql.get("clock-went-back"))
        .bind("seconds", by.toSeconds())
        .execute();
  }

  /** What waits for longer than this becomes due. */
  public int shorten(Handle handle, Duration longest) {
    return handle
        .createUpdate(sql.get("beyond-reason"))
        .bind("seconds", longest.toSeconds())
        .execute();
  }

  /** A row that somebody owns. */
  public record OwnedWork(int slot, long assetId) {}

  private record Picked(Claim claim, boolean trashed) {}

  private static Claim claim(ResultSet rows) throws SQLException {
    return new Claim(asset(rows), rows.getInt("attempt"), rows.getInt("priority"));
  }

  private static WorkAsset asset(ResultSet rows) throws SQLException {
    var modified = rows.getTimestamp("modified_at");
    return new WorkAsset(
        rows.getLong("id"),
        rows.getLong("owner_id"),
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
