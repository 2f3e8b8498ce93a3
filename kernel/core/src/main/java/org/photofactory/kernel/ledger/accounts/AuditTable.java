package org.photofactory.kernel.ledger.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code audit}. Stateless, thread-safe. */
public final class AuditTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  public void insert(Handle handle, Instant at, AuditEntry.Deed deed) {
    handle
        .createUpdate(sql.get("insert-audit"))
        .bind("at", at)
        .bind("actor", PlainText.of(deed.actor()))
        .bind("action", deed.action())
        .bind("subject", PlainText.of(deed.subject()))
        .bind("address", deed.address())
        .execute();
  }

  /**
   * Those that somebody looks for, newest first.
   *
   * @param below ids from here on are left out; 0 for none
   */
  public List<AuditEntry> list(Handle handle, AuditSearch search, long below, int limit) {
    return handle
        .createQuery(sql.get("list-audit"))
        .bind("actor", search.actor())
        .bindArray("actions", String.class, search.actions())
        .bind("since", search.since())
        .bind("until", search.until())
        .bind("below", below)
        .bind("limit", limit)
        .map((rows, _) -> entry(rows))
        .list();
  }

  /** Removes what is older; returns how many rows. */
  public int prune(Handle handle, Instant before) {
    return handle.createUpdate(sql.get("prune-audit")).bind("before", before).execute();
  }

  private static AuditEntry entry(ResultSet rows) throws SQLException {
    return new AuditEntry(
        rows.getLong("id"),
        rows.getTimestamp("at").toInstant(),
        new AuditEntry.Deed(
            Objects.requireNonNull(rows.getString("actor")),
            Objects.requireNonNull(rows.getString("action")),
            rows.getString("subject"),
            rows.getString("address")));
  }
}
