package org.photofactory.kernel.ledger.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code intake_journal}. Stateless, thread-safe. */
public final class Journal {

  private final SqlFiles sql = new SqlFiles("intake");

  /** Writes down what is about to be done. */
  public JournalEntry.Row open(Handle handle, JournalEntry entry) {
    long id =
        handle
            .createQuery(sql.get("open-journal"))
            .bindMethods(entry)
            .bind("step", entry.step().name())
            .mapTo(Long.class)
            .one();
    return new JournalEntry.Row(id, entry);
  }

  /** Writes down that it has been done. */
  public void settle(Handle handle, long id, JournalStep step, String target) {
    handle
        .createUpdate(sql.get("settle-journal"))
        .bind("id", id)
        .bind("step", step.name())
        .bind("target", target)
        .execute();
  }

  /** Forgets what needs no care any more, without waiting for the disk. */
  public void forget(Handle handle, long id) {
    handle.execute(sql.get("commit-lazily"));
    handle.createUpdate(sql.get("forget-journal")).bind("id", id).execute();
  }

  /** All that was begun and not forgotten, oldest first. */
  public List<JournalEntry.Row> all(Handle handle) {
    return handle.createQuery(sql.get("journal")).map((rows, context) -> row(rows)).list();
  }

  private static JournalEntry.Row row(ResultSet rows) throws SQLException {
    JournalEntry entry =
        new JournalEntry(
            rows.getLong("owner_id"),
            rows.getLong("bytes"),
            Objects.requireNonNull(rows.getString("source_path")),
            rows.getBoolean("remove_source"),
            JournalStep.valueOf(rows.getString("step")),
            Objects.requireNonNull(rows.getString("entry")),
            rows.getString("staged_path"),
            Objects.requireNonNull(rows.getString("target")));
    return new JournalEntry.Row(rows.getLong("id"), entry);
  }
}
