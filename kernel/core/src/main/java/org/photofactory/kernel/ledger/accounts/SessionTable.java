package org.photofactory.kernel.ledger.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code session}. Stateless, thread-safe. Secrets come as SHA-256 hashes. */
public final class SessionTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  /**
   * Who logged in, from where.
   *
   * @param accountId whose session it is
   * @param address of the client, as text
   * @param client the browser's name for itself
   */
  public record Opened(long accountId, String address, String client) {}

  public void insert(Handle handle, Opened opened, byte[] secret, Instant now, Instant expires) {
    handle
        .createUpdate(sql.get("insert-session"))
        .bind("account", opened.accountId())
        .bind("secret", secret)
        .bind("now", now)
        .bind("expires", expires)
        .bind("address", opened.address())
        .bind("client", opened.client())
        .execute();
  }

  /** The session with this secret, when it has not ended and its account is open. */
  public Optional<Session> find(Handle handle, byte[] secret, Instant now) {
    return handle
        .createQuery(sql.get("find-session"))
        .bind("secret", secret)
        .bind("now", now)
        .map((rows, _) -> session(rows))
        .findOne();
  }

  /** Notes that a session was used. */
  public void touch(Handle handle, long id, Instant now, Instant expires) {
    handle
        .createUpdate(sql.get("touch-session"))
        .bind("id", id)
        .bind("now", now)
        .bind("expires", expires)
        .execute();
  }

  /** Open sessions of an account, the one used last first. */
  public List<Session> of(Handle handle, long account, Instant now) {
    return handle
        .createQuery(sql.get("sessions-of"))
        .bind("account", account)
        .bind("now", now)
        .map((rows, _) -> session(rows))
        .list();
  }

  /** Ends a session of an account; false when it has none with this id. */
  public boolean end(Handle handle, long account, long id) {
    return handle
            .createUpdate(sql.get("end-session"))
            .bind("account", account)
            .bind("id", id)
            .execute()
        > 0;
  }

  /** Ends all sessions of an account but one; {@code except} 0 spares none. */
  public void endOthers(Handle handle, long account, long except) {
    handle
        .createUpdate(sql.get("end-other-sessions"))
        .bind("account", account)
        .bind("except", except)
        .execute();
  }

  /** Removes what has ended. */
  public void prune(Handle handle, Instant now) {
    handle.createUpdate(sql.get("prune-sessions")).bind("now", now).execute();
  }

  private static Session session(ResultSet rows) throws SQLException {
    return new Session(
        rows.getLong("id"),
        rows.getLong("account_id"),
        new Session.Times(
            rows.getTimestamp("created_at").toInstant(),
            rows.getTimestamp("seen_at").toInstant(),
            rows.getTimestamp("expires_at").toInstant()),
        Objects.requireNonNull(rows.getString("address")),
        Objects.requireNonNull(rows.getString("client")));
  }
}
