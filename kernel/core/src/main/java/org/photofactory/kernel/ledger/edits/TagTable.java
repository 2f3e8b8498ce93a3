package org.photofactory.kernel.ledger.edits;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code asset_tag}. Stateless, thread-safe. */
public final class TagTable {

  private final SqlFiles sql = new SqlFiles("edits");

  /** Gives an asset these tags and no others. */
  public void put(Handle handle, long assetId, List<String> tags) {
    handle
        .createUpdate(sql.get("drop-tags"))
        .bind("assetId", assetId)
        .bindArray("names", String.class, tags)
        .execute();
    if (!tags.isEmpty()) {
      handle
          .createUpdate(sql.get("add-tags"))
          .bind("assetId", assetId)
          .bindArray("names", String.class, tags)
          .execute();
    }
  }

  /** Tags of a library's assets outside the trash, in alphabetical order. */
  public List<TagCount> list(Handle handle, Eyes eyes, int passed, int limit) {
    return handle
        .createQuery(sql.get("tags"))
        .bind("owner", eyes.owner())
        .bind("guest", eyes.guest())
        .bind("passed", passed)
        .bind("limit", limit)
        .map((row, _) -> new TagCount(row.getString("name"), row.getLong("count")))
        .list();
  }

  /** A tag, and how many assets have it. */
  public record TagCount(String name, long count) {}
}
