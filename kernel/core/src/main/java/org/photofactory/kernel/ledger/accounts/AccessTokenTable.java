package org.photofactory.kernel.ledger.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Rows of the table {@code access_token}. Stateless, thread-safe. Secrets come as SHA-256 hashes.
 */
public final class AccessTokenTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  /**
   * A token to be made.
   *
   * @param expiresAt null: it is good until it is revoked
   */
  public record Wanted(
      long accountId, String label, Set<Scope> scopes, @Nullable Instant expiresAt) {}

  /** Adds a token. */
  public AccessToken insert(Handle handle, Wanted wanted, byte[] secret, Instant now) {
    return handle
        .createQuery(sql.get("insert-token"))
        .bind("account", wanted.accountId())
        .bind("label", wanted.label())
        .bind("secret", secret)
        .bindArray("scopes", String.class, wanted.scopes().stream().map(Scope::name).toList())
        .bind("now", now)
        .bind("expires", wanted.expiresAt())
        .map((rows, _) -> token(rows))
        .one();
  }

  /** The token with this secret, when it has not ended and its account is open; notes its use. */
  public Optional<AccessToken> find(Handle handle, byte[] secret, Instant now) {
    return handle
        .createQuery(sql.get("find-token"))
        .bind("secret", secret)
        .bind("now", now)
        .map((rows, _) -> token(rows))
        .findOne();
  }

  /** Tokens of an account, ended ones too, newest first. */
  public List<AccessToken> of(Handle handle, long account) {
    return handle
        .createQuery(sql.get("tokens-of"))
        .bind("account", account)
        .map((rows, _) -> token(rows))
        .list();
  }

  /** Removes a token of an account; false when it has none with this id. */
  public boolean revoke(Handle handle, long account, long id) {
    return handle
            .createUpdate(sql.get("revoke-token"))
            .bind("account", account)
            .bind("id", id)
            .execute()
        > 0;
  }

  private static AccessToken token(ResultSet rows) throws SQLException {
    String[] scopes = (String[]) rows.getArray("scopes").getArray();
    return new AccessToken(
        rows.getLong("id"),
        rows.getLong("account_id"),
        Objects.requireNonNull(rows.getString("label")),
        Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet()),
        new AccessToken.Times(
            rows.getTimestamp("created_at").toInstant(),
            instant(rows.getTimestamp("expires_at")),
            instant(rows.getTimestamp("seen_at"))));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
