package org.photofactory.kernel.accounts;

import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people come in whom an OpenID provider vouches for. What it lets them do holds from this
 * login on; but there is always an admin, whatever it says. Thread-safe.
 */
public final class Reception {

  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private final Household household;
  private final Identities identities;
  private final Sessions sessions;

  public Reception(Household household, Identities identities, Sessions sessions) {
    this.household = Objects.requireNonNull(household, "household is null");
    this.identities = Objects.requireNonNull(identities, "identities is null");
    this.sessions = Objects.requireNonNull(sessions, "sessions is null");
  }

  /**
   * Lets somebody in, or not. A session of its own begins each time.
   *
   * @param mayMoveIn true when whoever is not known yet gets an account
   */
  public Arrival arrive(Vouched person, boolean mayMoveIn, Entrance.From from) {
    Optional<Account> known = identities.account(person.identity());
    if (known.isPresent()) {
      return arrive(known.get(), person, from);
    }
    return mayMoveIn ? moveIn(person, from) : new Arrival.Unknown();
  }

  private Arrival arrive(Account account, Vouched person, Entrance.From from) {
    if (account.standing().disabled()) {
      return new Arrival.Closed(account);
    }
    person
        .role()
        .filter(role -> role != account.role())
        .ifPresent(role -> change(account, role, from));
    return welcome(household.find(account.id()).orElse(account), from);
  }

  private void change(Account account, Role role, Entrance.From from) {
    try {
      household.setRole(account, role, household.home().orElse(null), origin(account, from));
    } catch (AccountRefusedException last) {
      log.warn(
          "The OpenID provider makes {} a {}; the account stays admin, since it is the last one",
          account.login(),
          role);
    }
  }

  private Arrival moveIn(Vouched person, Entrance.From from) {
    try {
      return welcome(identities.moveIn(person, Origin.stranger(from.address())), from);
    } catch (AccountRefusedException refusal) {
      return refusal.code().equals("LOGIN_INVALID")
          ? new Arrival.LoginInvalid(person.name())
          : new Arrival.LoginTaken(person.name());
    }
  }

  private Arrival welcome(Account account, Entrance.From from) {
    return new Arrival.Welcome(account, sessions.open(account, from, Action.LOGIN_BY_OIDC));
  }

  private static Origin origin(Account account, Entrance.From from) {
    return new Origin(account.login(), from.address());
  }
}
