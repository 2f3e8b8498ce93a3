package org.photofactory.kernel.accounts;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.ledger.accounts.Identity;
import org.photofactory.kernel.ledger.accounts.IdentityTable;
import org.photofactory.kernel.ledger.accounts.LinkedIdentity;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * Who people of the house are at an OpenID provider. Accounts are found by the provider's own word
 * for a person only: a name or an e-mail address can be had by somebody else there, and would then
 * open the account. Thread-safe.
 */
public final class Identities {

  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final Clock clock;
  private final AuditTrail trail;
  private final AccountTable accounts = new AccountTable();
  private final IdentityTable identities = new IdentityTable();

  public Identities(Database database, Clock clock, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /** Who the person of an account is at the provider; empty when that is not linked. */
  public Optional<LinkedIdentity> of(Account account) {
    return database.jdbi().withHandle(handle -> identities.of(handle, account.id()));
  }

  /**
   * Links an account to who its person is at the provider; what was linked before is not any more.
   *
   * @throws AccountRefusedException when another account is linked to that
   */
  public void link(Account account, Vouched person, Origin origin) {
    database.jdbi().useTransaction(handle -> link(handle, account, person, origin));
  }

  /**
   * Undoes a link; false when there was none.
   *
   * @throws AccountRefusedException when the person could not log in any more
   */
  public boolean unlink(Account account, Origin origin) {
    if (!account.standing().hasPassword()) {
      throw new AccountRefusedException(
          "ONLY_WAY_IN", "This account has no password; without the link nobody could log in.");
    }
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean unlinked = identities.unlink(handle, account.id());
              if (unlinked) {
                trail.write(handle, origin, Action.IDENTITY_UNLINKED, account.login());
              }
              return unlinked;
            });
  }

  /** Writes down that somebody was not let in, with a code that says why. */
  public void turnedAway(Origin origin, String code) {
    trail.write(origin, Action.OIDC_REFUSED, code);
  }

  /** Whose identity this is. */
  Optional<Account> account(Identity identity) {
    return database.jdbi().withHandle(handle -> identities.account(handle, identity));
  }

  /**
   * Makes an account for somebody who is not known yet, and links it.
   *
   * @throws AccountRefusedException when the person's name there is no login, or another's
   */
  Account moveIn(Vouched person, Origin origin) {
    String login = Logins.required(person.name());
    Role role = person.role().orElse(Role.MEMBER);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              @Nullable Long looksAt = Household.library(role, accounts.home(handle).orElse(null));
              long id =
                  accounts
                      .insert(handle, login, role, looksAt)
                      .orElseThrow(() -> Household.taken(login));
              trail.write(handle, origin, Action.ACCOUNT_ADDED, login);
              Account account = accounts.byId(handle, id).orElseThrow();
              link(handle, account, person, origin);
              return account;
            });
  }

  private void link(Handle handle, Account account, Vouched person, Origin origin) {
    String name = person.name().replace("\0", "");
    String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    if (!identities.link(handle, account.id(), person.identity(), shown, clock.instant())) {
      throw new AccountRefusedException(
          "IDENTITY_TAKEN", "Another account is linked to that person of the provider.");
    }
    trail.write(handle, origin, Action.IDENTITY_LINKED, account.login() + ": " + shown);
  }
}
