package org.photofactory.kernel.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.kernel.ledger.accounts.Account;

/** Programs that may come in for a person. Thread-safe. */
public final class AccessTokens {

  private static final int LONGEST_LABEL = 100;

  /** The ledger keeps no moment after this. */
  private static final Instant LATEST_EXPIRY = Instant.parse("9999-12-31T00:00:00Z");

  private final Database database;
  private final Clock clock;
  private final SecureRandom random;
  private final AuditTrail trail;
  private final AccessTokenTable table = new AccessTokenTable();

  public AccessTokens(Database database, Clock clock, SecureRandom random, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.random = Objects.requireNonNull(random, "random is null");
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /** A new token: its secret is told this once. */
  public record Made(AccessToken token, Secret secret) {}

  /**
   * Makes a token.
   *
   * @throws AccountRefusedException when it has no label, no scope, would have ended already, or
   *     never ends
   */
  public Made make(Wanted wanted, Origin origin) {
    requireSensible(wanted);
    Secret secret = Secret.fresh(random);
    AccessToken token =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  trail.write(handle, origin, Action.TOKEN_MADE, wanted.label());
                  return table.insert(handle, wanted, secret.hash(), clock.instant());
                });
    return new Made(token, secret);
  }

  /** Whose secret this is, noting that it was used; empty when it has ended or was revoked. */
  public Optional<AccessToken> find(Secret secret) {
    return database
        .jdbi()
        .inTransaction(handle -> table.find(handle, secret.hash(), clock.instant()));
  }

  /** Tokens of an account, ended ones too, newest first. */
  public List<AccessToken> of(Account account) {
    return database.jdbi().withHandle(handle -> table.of(handle, account.id()));
  }

  /** Revokes a token of an account; false when it has none with this id. */
  public boolean revoke(Account account, long token, Origin origin) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean revoked = table.revoke(handle, account.id(), token);
              if (revoked) {
                trail.write(handle, origin, Action.TOKEN_REVOKED, account.login());
              }
              return revoked;
            });
  }

  private void requireSensible(Wanted wanted) {
    if (wanted.label().isBlank()
        || wanted.label().length() > LONGEST_LABEL
        || wanted.label().indexOf('\0') >= 0) {
      throw new AccountRefusedException(
          "LABEL_INVALID", "A token needs a name of 1 to " + LONGEST_LABEL + " characters.");
    }
    if (wanted.scopes().isEmpty()) {
      throw new AccountRefusedException(
          "SCOPE_MISSING", "A token that may do nothing is of no use.");
    }
    if (wanted.expiresAt() != null) {
      requireSensible(wanted.expiresAt());
    }
  }

  private void requireSensible(Instant expiry) {
    if (!expiry.isAfter(clock.instant())) {
      throw new AccountRefusedException("EXPIRY_PAST", "The token would have ended already.");
    }
    if (expiry.isAfter(LATEST_EXPIRY)) {
      throw new AccountRefusedException(
          "EXPIRY_FAR", "A token ends in the year 9999 at the latest, or by no date at all.");
    }
  }
}
