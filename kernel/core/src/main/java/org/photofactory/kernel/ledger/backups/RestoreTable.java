package org.photofactory.kernel.ledger.backups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The tables {@code backup_restore} and {@code backup_return}: at most one restore of a target goes
 * on. Stateless, thread-safe.
 */
public final class RestoreTable {

  /** So many are remembered of each target. */
  private static final int KEPT = 20;

  private final SqlFiles sql = new SqlFiles("backups");

  /**
   * Writes down that one is to be made. While another goes on, that becomes thorough when this is
   * to be, and begins anew.
   */
  public void ask(Handle handle, String target, boolean thorough, Instant now) {
    handle
        .createUpdate(sql.get("restore-ask"))
        .bind("target", target)
        .bind("thorough", thorough)
        .bind("now", now)
        .execute();
    handle
        .createUpdate(sql.get("restores-prune"))
        .bind("target", target)
        .bind("kept", KEPT)
        .execute();
  }

  /** Those that go on, oldest first; what they have given back is not counted. */
  public List<Restore> open(Handle handle) {
    return handle.createQuery(sql.get("restores-open")).map((row, _) -> restore(row)).list();
  }

  /** The last of each target. */
  public List<Restore> last(Handle handle) {
    return handle.createQuery(sql.get("restores-last")).map((row, _) -> restore(row)).list();
  }

  /** Writes down how far one has come. */
  public void passed(Handle handle, Restore restore, long assetId, int looked) {
    handle
        .createUpdate(sql.get("restore-passed"))
        .bind("id", restore.id())
        .bind("thorough", restore.thorough())
        .bind("passed", assetId)
        .bind("looked", looked)
        .execute();
  }

  /** Writes down what one waits for; null: nothing. Returns false when that was known. */
  public boolean waits(Handle handle, long id, @Nullable String reason) {
    return handle
            .createUpdate(sql.get("restore-waits"))
            .bind("id", id)
            .bind("waits", PlainText.of(reason))
            .execute()
        > 0;
  }

  /** Writes down that all has been looked at. */
  public void end(Handle handle, Restore restore, Instant now) {
    handle
        .createUpdate(sql.get("restore-end"))
        .bind("id", restore.id())
        .bind("thorough", restore.thorough())
        .bind("now", now)
        .execute();
  }

  /** Writes down what became of an original. */
  public void note(
      Handle handle, long id, long assetId, Returned.Outcome outcome, String reason, Instant now) {
    handle
        .createUpdate(sql.get("return-note"))
        .bind("restore", id)
        .bind("asset", assetId)
        .bind("outcome", outcome.name())
        .bind("reason", PlainText.of(reason))
        .bind("now", now)
        .execute();
  }

  /** What the last restore of a target came upon, first what it could not give back. */
  public List<Returned> returned(Handle handle, String target, Bookmark after, int limit) {
    return handle
        .createQuery(sql.get("returns"))
        .bind("target", target)
        .bind("well", after.well())
        .bind("after", after.assetId())
        .bind("limit", limit)
        .map((row, _) -> returned(row))
        .list();
  }

  private static Returned returned(ResultSet row) throws SQLException {
    return new Returned(
        row.getLong("asset_id"),
        Objects.requireNonNull(row.getString("file_name")),
        Objects.requireNonNull(row.getString("vault_key")),
        Returned.Outcome.valueOf(row.getString("outcome")),
        Objects.requireNonNull(row.getString("reason")),
        row.getTimestamp("at").toInstant());
  }

  private static Restore restore(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Restore(
        row.getLong("id"),
        row.getString("target"),
        row.getBoolean("thorough"),
        row.getTimestamp("asked_at").toInstant(),
        row.getLong("passed"),
        row.getLong("looked"),
        row.getString("waits"),
        ended == null ? null : ended.toInstant(),
        new Restore.Count(row.getLong("restored"), row.getLong("lost")));
  }
}
