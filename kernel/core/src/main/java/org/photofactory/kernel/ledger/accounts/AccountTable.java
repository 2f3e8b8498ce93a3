package org.photofactory.kernel.ledger.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Rows of the table {@code account} that belong to somebody. Stateless, thread-safe. Passwords come
 * and go as hashes.
 */
public final class AccountTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  /** Everybody, by login. */
  public List<Account> all(Handle handle) {
    return handle.createQuery(sql.get("all")).map((rows, _) -> account(rows)).list();
  }

  /** Whose login this is, in whatever letter case. */
  public Optional<Account> byLogin(Handle handle, String login) {
    return handle
        .createQuery(sql.get("by-login"))
        .bind("login", login)
        .map((rows, _) -> account(rows))
        .findOne();
  }

  /** One account. */
  public Optional<Account> byId(Handle handle, long id) {
    return handle
        .createQuery(sql.get("by-id"))
        .bind("id", id)
        .map((rows, _) -> account(rows))
        .findOne();
  }

  /** Who owns the library of the first day; empty until the first person has come. */
  public Optional<Account> home(Handle handle) {
    return handle.createQuery(sql.get("home")).map((rows, _) -> account(rows)).findOne();
  }

  /** Id of the house's own account, which is there from the first day; it may pass to another. */
  public long house(Handle handle) {
    return handle.createQuery(sql.get("house")).mapTo(Long.class).one();
  }

  /** The hash of an account's password; empty when it has none. */
  public Optional<String> password(Handle handle, long id) {
    return handle.createQuery(sql.get("password")).bind("id", id).mapTo(String.class).findOne();
  }

  /**
   * The hash of the password of an account that is open; it stays so until the transaction ends.
   * Empty when it has none, or is closed.
   */
  public Optional<String> lockPassword(Handle handle, long id) {
    return handle
        .createQuery(sql.get("lock-password"))
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** True when somebody can log in, or could if not disabled. */
  public boolean anybody(Handle handle) {
    return handle.createQuery(sql.get("anybody")).mapTo(Boolean.class).one();
  }

  /** Ids of the admins who can log in; their rows stay locked until the transaction ends. */
  public List<Long> lockAdmins(Handle handle) {
    return handle.createQuery(sql.get("lock-admins")).mapTo(Long.class).list();
  }

  /**
   * Adds an account; empty when the login is taken.
   *
   * @param looksAt whose library it looks at; null: its own
   */
  public Optional<Long> insert(Handle handle, String login, Role role, @Nullable Long looksAt) {
    return handle
        .createQuery(sql.get("insert"))
        .bind("login", login)
        .bind("role", role.name())
        .bind("looksAt", looksAt)
        .mapTo(Long.class)
        .findOne();
  }

  /** Gives the library of the first day to its first person; empty when somebody has it already. */
  public Optional<Long> takeOver(Handle handle, String login, String password) {
    return handle
        .createQuery(sql.get("take-over"))
        .bind("login", login)
        .bind("password", password)
        .mapTo(Long.class)
        .findOne();
  }

  public void setPassword(Handle handle, long id, String password) {
    handle
        .createUpdate(sql.get("set-password"))
        .bind("id", id)
        .bind("password", password)
        .execute();
  }

  /**
   * @param looksAt whose library the account looks at from now on; null: its own
   */
  public void setRole(Handle handle, long id, Role role, @Nullable Long looksAt) {
    handle
        .createUpdate(sql.get("set-role"))
        .bind("id", id)
        .bind("role", role.name())
        .bind("looksAt", looksAt)
        .execute();
  }

  /**
   * Closes or opens an account.
   *
   * @return false when it cannot be opened, for what it owned is somebody else's by now
   */
  public boolean setDisabled(Handle handle, long id, boolean disabled) {
    return handle
            .createUpdate(sql.get("set-disabled"))
            .bind("id", id)
            .bind("disabled", disabled)
            .execute()
        > 0;
  }

  /**
   * @param bytes how much its library may take; null: as much as there is room
   */
  public void setQuota(Handle handle, long id, @Nullable Long bytes) {
    handle.createUpdate(sql.get("set-quota")).bind("id", id).bind("bytes", bytes).execute();
  }

  /** Notes a login. */
  public void seen(Handle handle, long id, Instant now) {
    handle.createUpdate(sql.get("seen")).bind("id", id).bind("now", now).execute();
  }

  static Account account(ResultSet rows) throws SQLException {
    Timestamp seenAt = rows.getTimestamp("seen_at");
    return new Account(
        rows.getLong("id"),
        Objects.requireNonNull(rows.getString("login")),
        Role.valueOf(rows.getString("role")),
        rows.getLong("library"),
        new Account.Standing(
            rows.getBoolean("has_password"),
            rows.getBoolean("disabled"),
            rows.getBoolean("leaving")),
        new Account.Space(rows.getObject("quota_bytes", Long.class), rows.getLong("used_bytes")),
        rows.getTimestamp("created_at").toInstant(),
        seenAt == null ? null : seenAt.toInstant());
  }
}
