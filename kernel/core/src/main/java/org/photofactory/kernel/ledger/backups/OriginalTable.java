package org.photofactory.kernel.ledger.backups;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.backup.BackupItem;

/** Originals as they are to be in a backup. Stateless, thread-safe. */
public final class OriginalTable {

  private final SqlFiles sql = new SqlFiles("backups");

  /** The original of an asset; empty when there is no such asset. */
  public Optional<BackupItem> find(Handle handle, long assetId) {
    return handle
        .createQuery(sql.get("original"))
        .bind("id", assetId)
        .map(
            (row, _) ->
                new BackupItem(
                    row.getString("sha256"), row.getLong("bytes"), row.getString("vault_key")))
        .findOne();
  }
}
