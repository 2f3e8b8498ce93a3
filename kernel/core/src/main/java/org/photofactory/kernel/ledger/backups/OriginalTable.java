package org.photofactory.kernel.ledger.backups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.backup.BackupItem;

/** Originals as they are to be in a backup. Stateless, thread-safe. */
public final class OriginalTable {

  private final SqlFiles sql = new SqlFiles("backups");

  /**
   * An original that the vault should have.
   *
   * @param knownDamaged true when somebody has found other bytes in its place
   */
  public record Original(long assetId, BackupItem item, boolean knownDamaged) {}

  /** The original of an asset; empty when there is no such asset. */
  public Optional<BackupItem> find(Handle handle, long assetId) {
    return handle
        .createQuery(sql.get("original"))
        .bind("id", assetId)
        .map((row, _) -> item(row))
        .findOne();
  }

  /** Some of those that do not lie in the trash, by the ids of their assets. */
  public List<Original> after(Handle handle, long assetId, int limit) {
    return handle
        .createQuery(sql.get("originals-after"))
        .bind("after", assetId)
        .bind("limit", limit)
        .map(
            (row, _) -> new Original(row.getLong("id"), item(row), row.getBoolean("known_damaged")))
        .list();
  }

  private static BackupItem item(ResultSet row) throws SQLException {
    return new BackupItem(
        row.getString("sha256"), row.getLong("bytes"), row.getString("vault_key"));
  }
}
