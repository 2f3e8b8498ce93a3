package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code identity}. Stateless, thread-safe. */
public final class IdentityTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  /** Whose identity this is. */
  public Optional<Account> account(Handle handle, Identity identity) {
    return handle
        .createQuery(sql.get("account-of-identity"))
        .bind("issuer", identity.issuer())
        .bind("subject", identity.subject())
        .map((rows, _) -> AccountTable.account(rows))
        .findOne();
  }

  /** The identity of an account. */
  public Optional<LinkedIdentity> of(Handle handle, long account) {
    return handle
        .createQuery(sql.get("identity-of"))
        .bind("account", account)
        .map(
            (rows, _) ->
                new LinkedIdentity(
                    new Identity(
                        Objects.requireNonNull(rows.getString("issuer")),
                        Objects.requireNonNull(rows.getString("subject"))),
                    Objects.requireNonNull(rows.getString("name")),
                    rows.getTimestamp("linked_at").toInstant()))
        .findOne();
  }

  /** Links an identity to an account in place of its old one; false when it is another's. */
  public boolean link(Handle handle, long account, Identity identity, String name, Instant now) {
    return handle
            .createUpdate(sql.get("link-identity"))
            .bind("account", account)
            .bind("issuer", identity.issuer())
            .bind("subject", identity.subject())
            .bind("name", name)
            .bind("now", now)
            .execute()
        > 0;
  }

  /** Takes the identity of an account away; false when it has none. */
  public boolean unlink(Handle handle, long account) {
    return handle.createUpdate(sql.get("unlink-identity")).bind("account", account).execute() > 0;
  }
}
