package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Rows of the table {@code invitation}: at most one an account. Stateless, thread-safe. Secrets
 * come as SHA-256 hashes.
 */
public final class InvitationTable {

  private final SqlFiles sql = new SqlFiles("accounts");

  /** Invites an account; an earlier invitation ends. */
  public void invite(Handle handle, long account, byte[] secret, Instant expires) {
    handle
        .createUpdate(sql.get("invite"))
        .bind("account", account)
        .bind("secret", secret)
        .bind("expires", expires)
        .execute();
  }

  /** Whose invitation this is; empty when it has ended or its account is closed. */
  public Optional<Long> invited(Handle handle, byte[] secret, Instant now) {
    return account(handle, "invited", secret, now);
  }

  /** Like {@link #invited}, and ends it: it is good once. */
  public Optional<Long> accept(Handle handle, byte[] secret, Instant now) {
    return account(handle, "accept-invitation", secret, now);
  }

  /** Ends the invitation of an account, if there is one. */
  public void withdraw(Handle handle, long account) {
    handle.createUpdate(sql.get("withdraw-invitation")).bind("account", account).execute();
  }

  private Optional<Long> account(Handle handle, String statement, byte[] secret, Instant now) {
    return handle
        .createQuery(sql.get(statement))
        .bind("secret", secret)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }
}
