package org.photofactory.web.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.photofactory.kernel.accounts.AccountRefusedException;
import org.photofactory.kernel.accounts.Arrival;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Visit;
import org.photofactory.kernel.accounts.Vouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody goes to the provider and comes back: to log in, or to link an account. Thread-safe. */
final class Journeys {

  private static final Logger log = LoggerFactory.getLogger(Journeys.class);
  static final String LOGIN_PAGE = "/login";

  private final People people;
  private final ProviderDesk desk;
  private final boolean mayMoveIn;

  /**
   * @param mayMoveIn true when whoever is not known yet gets an account
   */
  Journeys(People people, ProviderDesk desk, boolean mayMoveIn) {
    this.people = people;
    this.desk = desk;
    this.mayMoveIn = mayMoveIn;
  }

  /**
   * Sends a browser to the provider.
   *
   * @param site address by which the browser knows the appliance
   * @param next page that comes after
   * @param link account to be linked; empty to log in
   */
  Departure depart(URI site, String next, OptionalLong link) throws TroubleException {
    return desk.depart(site, next, link);
  }

  /**
   * Takes what a browser brings back.
   *
   * @param answer what the provider has put into the address
   */
  Return come(Map<String, List<String>> answer, Traveller traveller) {
    Optional<Flow> flow = desk.take(answer, traveller.browser());
    if (flow.isEmpty()) {
      return failed(Trouble.OIDC_STATE, LOGIN_PAGE, traveller);
    }
    String page = flow.get().link().isPresent() ? flow.get().next() : LOGIN_PAGE;
    try {
      Comer comer = desk.vouched(flow.get(), answer);
      return flow.get().link().isPresent()
          ? link(flow.get(), comer.person(), traveller)
          : arrive(flow.get(), comer, traveller);
    } catch (TroubleException why) {
      log.info("Somebody was not let in by the OpenID provider: {}", why.getMessage());
      return failed(why.trouble(), page, traveller);
    }
  }

  /** Somebody could not even be sent to the provider, or did not come back well. */
  Return.Failed failed(Trouble trouble, String page, Traveller traveller) {
    people.provider().identities().turnedAway(traveller.origin(), trouble.name());
    return new Return.Failed(trouble, NextPage.with(page, trouble));
  }

  private Return arrive(Flow flow, Comer comer, Traveller traveller) {
    return switch (people
        .provider()
        .reception()
        .arrive(comer.person(), mayMoveIn, traveller.from())) {
      case Arrival.Welcome(_, var secret) -> {
        traveller.visit().ifPresent(before -> leave(before, traveller));
        yield new Return.LoggedIn(secret, comer.token(), flow.next());
      }
      case Arrival.Unknown() -> failed(Trouble.OIDC_UNKNOWN, LOGIN_PAGE, traveller);
      case Arrival.LoginTaken(_) -> failed(Trouble.OIDC_LOGIN_TAKEN, LOGIN_PAGE, traveller);
      case Arrival.LoginInvalid(_) -> failed(Trouble.OIDC_LOGIN_INVALID, LOGIN_PAGE, traveller);
      case Arrival.Closed(_) -> failed(Trouble.ACCOUNT_CLOSED, LOGIN_PAGE, traveller);
    };
  }

  /** The session that the browser had ends: another person may have logged in. */
  private void leave(Visit before, Traveller traveller) {
    people.keys().sessions().leave(before, traveller.origin());
  }

  private Return link(Flow flow, Vouched person, Traveller traveller) throws TroubleException {
    Visit visit =
        traveller
            .visit()
            .filter(known -> known.account().id() == flow.link().getAsLong())
            .orElseThrow(
                () ->
                    new TroubleException(
                        Trouble.LOGIN_NEEDED, "Whoever wanted to link an account has left."));
    try {
      people.provider().identities().link(visit.account(), person, traveller.origin());
      return new Return.Linked(flow.next());
    } catch (AccountRefusedException taken) {
      throw new TroubleException(Trouble.IDENTITY_TAKEN, String.valueOf(taken.getMessage()));
    }
  }
}
