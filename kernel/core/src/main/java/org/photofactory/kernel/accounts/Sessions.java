package org.photofactory.kernel.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.ledger.accounts.Session;
import org.photofactory.kernel.ledger.accounts.SessionTable;

/**
 * Browsers that have logged in. A session ends when it has not been used for thirty days, when the
 * person or an admin ends it, with another password, and with the account. Thread-safe.
 */
public final class Sessions {

  private static final Duration UNUSED = Duration.ofDays(30);

  /** Use is noted no more often than this, so that not every picture writes to the ledger. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private static final int LONGEST_CLIENT = 200;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random;
  private final AuditTrail trail;
  private final AccountTable accounts = new AccountTable();
  private final SessionTable table = new SessionTable();

  public Sessions(Database database, Clock clock, SecureRandom random, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.random = Objects.requireNonNull(random, "random is null");
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /** Whose secret this is; empty when the session has ended. */
  public Optional<Visit> visit(Secret secret) {
    Instant now = clock.instant();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Session> session = table.find(handle, secret.hash(), now);
              session
                  .filter(open -> now.isAfter(open.times().seenAt().plus(NOTED_EVERY)))
                  .ifPresent(open -> table.touch(handle, open.id(), now, now.plus(UNUSED)));
              return session.flatMap(
                  open ->
                      accounts
                          .byId(handle, open.accountId())
                          .map(account -> new Visit(account, open)));
            });
  }

  /** Open sessions of an account, the one used last first. */
  public List<Session> of(Account account) {
    return database.jdbi().withHandle(handle -> table.of(handle, account.id(), clock.instant()));
  }

  /** Ends the session of the person who asks. */
  public void leave(Visit visit, Origin origin) {
    end(visit.account(), visit.session().id(), Action.LOGOUT, origin);
  }

  /** Ends a session of an account; false when it has none with this id. */
  public boolean end(Account account, long session, Origin origin) {
    return end(account, session, Action.SESSION_ENDED, origin);
  }

  /** Removes what has ended. */
  public void prune() {
    database.jdbi().useTransaction(handle -> table.prune(handle, clock.instant()));
  }

  /** Begins a session: always with a new secret, so that nobody can have planted it before. */
  Secret open(Account account, Entrance.From from) {
    return open(account, from, Action.LOGIN);
  }

  /** Begins a session, and writes down by what means. */
  Secret open(Account account, Entrance.From from, Action means) {
    Secret secret = Secret.fresh(random);
    database.jdbi().useTransaction(handle -> open(handle, secret, account, from, means));
    return secret;
  }

  /**
   * Begins a session for whoever has shown a password; empty when that has been changed since, or
   * the account was closed. Whatever changes it afterwards finds this session, and ends it.
   */
  Optional<Secret> open(Account account, Entrance.Checked checked, Entrance.From from) {
    Secret secret = Secret.fresh(random);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean same =
                  accounts
                      .lockPassword(handle, account.id())
                      .filter(checked.hash()::equals)
                      .isPresent();
              if (same) {
                open(handle, secret, account, from, Action.LOGIN);
              }
              return Optional.of(secret).filter(_ -> same);
            });
  }

  private void open(
      Handle handle, Secret secret, Account account, Entrance.From from, Action means) {
    Instant now = clock.instant();
    String client = from.client().replace("\0", "");
    String shortened = client.substring(0, Math.min(client.length(), LONGEST_CLIENT));
    table.insert(
        handle,
        new SessionTable.Opened(account.id(), from.address(), shortened),
        secret.hash(),
        now,
        now.plus(UNUSED));
    accounts.seen(handle, account.id(), now);
    trail.write(handle, new Origin(account.login(), from.address()), means, null);
  }

  private boolean end(Account account, long session, Action action, Origin origin) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean ended = table.end(handle, account.id(), session);
              if (ended) {
                trail.write(handle, origin, action, account.login());
              }
              return ended;
            });
  }
}
