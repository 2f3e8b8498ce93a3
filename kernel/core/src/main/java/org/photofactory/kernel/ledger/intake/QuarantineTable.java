package org.photofactory.kernel.ledger.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code quarantine}. Stateless, thread-safe. */
public final class QuarantineTable {

  private final SqlFiles sql = new SqlFiles("intake");

  /** Adds a row, or finds the one that the path has already. */
  public long insert(Handle handle, long owner, NewQuarantined file, String path) {
    return handle
        .createQuery(sql.get("insert-quarantine"))
        .bindMethods(file)
        .bind("path", path)
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  /** The same bytes under the same name of the same person, if they are here. */
  public Optional<Quarantined> known(Handle handle, long owner, String sha256, String fileName) {
    return handle
        .createQuery(sql.get("known-quarantine"))
        .bind("owner", owner)
        .bind("sha256", sha256)
        .bind("fileName", fileName)
        .map((rows, context) -> quarantined(rows))
        .findFirst();
  }

  /** One file, if it is in sight. */
  public Optional<Quarantined> byId(Handle handle, Sight sight, long id) {
    return handle
        .createQuery(sql.get("quarantine-by-id"))
        .bind("owner", sight.owner())
        .bind("id", id)
        .map((rows, context) -> quarantined(rows))
        .findOne();
  }

  /** Newest first. */
  public List<Quarantined> list(Handle handle, Sight sight, int limit, int offset) {
    return handle
        .createQuery(sql.get("list-quarantine"))
        .bind("owner", sight.owner())
        .bind("limit", limit)
        .bind("offset", offset)
        .map((rows, context) -> quarantined(rows))
        .list();
  }

  /** Removes a row; false when it is gone already. */
  public boolean delete(Handle handle, long id) {
    return handle.createUpdate(sql.get("delete-quarantine")).bind("id", id).execute() > 0;
  }

  static Quarantined quarantined(ResultSet rows) throws SQLException {
    NewQuarantined file =
        new NewQuarantined(
            Objects.requireNonNull(rows.getString("file_name")),
            Objects.requireNonNull(rows.getString("source")),
            rows.getString("sha256"),
            rows.getLong("bytes"),
            Objects.requireNonNull(rows.getString("code")),
            Objects.requireNonNull(rows.getString("message")));
    return new Quarantined(
        rows.getLong("id"),
        rows.getLong("owner_id"),
        file,
        Objects.requireNonNull(rows.getString("path")),
        rows.getTimestamp("at").toInstant());
  }
}
