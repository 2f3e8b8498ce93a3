package org.photofactory.web.people;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.photofactory.kernel.accounts.Admission;
import org.photofactory.kernel.accounts.Entrance;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.web.door.Callers;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.rest.Problem;

/** Begins sessions: gives whoever may come in the cookie that lets them in from now on. */
final class Reception {

  private final Entrance entrance;
  private final Callers callers;

  Reception(Entrance entrance, Callers callers) {
    this.entrance = entrance;
    this.callers = callers;
  }

  /** Somebody brings login and password. */
  Response logIn(Credentials credentials, Visitor visitor) {
    return switch (entrance.enter(credentials, visitor.from())) {
      case Admission.Welcome(var account, var secret) -> begin(account, secret, visitor.secure());
      case Admission.Refused() -> throw refused().asException();
      case Admission.Wait(var pause) -> throw slowed(pause).asException();
    };
  }

  /** Somebody has shown by a key who they are. */
  Response admit(Account account, Visitor visitor) {
    return begin(account, entrance.admit(account, visitor.from()), visitor.secure());
  }

  static Problem slowed(Duration pause) {
    return Problem.wait(
        "LOGIN_SLOWED", "Too many attempts have failed; wait before the next one.", pause);
  }

  /** A session has ended. */
  void forget() {
    callers.forget();
  }

  private Response begin(Account account, Secret secret, boolean secure) {
    callers.forget();
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .cookie(SessionCookie.of(secret, secure))
        .entity(SessionView.of(account, secret))
        .build();
  }

  static Problem refused() {
    return Problem.of(
        401,
        "LOGIN_REFUSED",
        "Login or password are wrong.",
        "An admin can give you a link for a new password.");
  }
}
