package org.photofactory.kernel.ledger.backups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;

/** The table {@code backup_finding}. Stateless, thread-safe. */
public final class FindingTable {

  private final SqlFiles sql = new SqlFiles("backups");

  /** Whose copy it is about. */
  public record Place(String target, String stage, long assetId) {}

  /** Notes what was found, if a check goes on that it belongs to. */
  public void note(Handle handle, Place place, Finding.Kind kind, String reason, Instant now) {
    handle
        .createUpdate(sql.get("finding-note"))
        .bind("target", place.target())
        .bind("stage", place.stage())
        .bind("asset", place.assetId())
        .bind("finding", kind.name())
        .bind("reason", PlainText.of(reason))
        .bind("now", now)
        .execute();
  }

  /** Notes that a whole copy is there, if something else had been found. */
  public void mended(Handle handle, Place place, Instant now) {
    handle
        .createUpdate(sql.get("finding-mended"))
        .bind("target", place.target())
        .bind("asset", place.assetId())
        .bind("now", now)
        .execute();
  }

  /** What the last check of a target has found, first what has no whole copy yet. */
  public List<Finding> list(Handle handle, String target, Bookmark after, int limit) {
    return handle
        .createQuery(sql.get("findings"))
        .bind("target", target)
        .bind("well", after.well())
        .bind("after", after.assetId())
        .bind("limit", limit)
        .map((row, _) -> finding(row))
        .list();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    Timestamp mended = row.getTimestamp("mended_at");
    return new Finding(
        row.getLong("asset_id"),
        Objects.requireNonNull(row.getString("file_name")),
        Objects.requireNonNull(row.getString("vault_key")),
        Finding.Kind.valueOf(row.getString("finding")),
        Objects.requireNonNull(row.getString("reason")),
        row.getTimestamp("at").toInstant(),
        mended == null ? null : mended.toInstant());
  }
}
