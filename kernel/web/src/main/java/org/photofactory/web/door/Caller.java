package org.photofactory.web.door;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.accounts.Visit;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.spi.web.Visitor;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.RestApplication;

/**
 * Who makes a request. Immutable.
 *
 * @param name login of the account, or {@code console}
 * @param eyes whose library is looked at and added to, and whether as a guest
 * @param rights what the caller may do
 * @param means by what the caller came in
 * @param address where the request comes from, as text
 */
public record Caller(String name, Eyes eyes, Set<Right> rights, Means means, String address)
    implements Visitor {

  public Caller {
    rights = Set.copyOf(rights);
  }

  /** Who makes this request; the route has made sure that it is somebody. */
  public static Caller of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw loginNeeded().asException();
  }

  /** Who makes this request; empty for strangers. */
  public static Optional<Caller> of(Request request) {
    return request.getAttribute(RestApplication.ASKER) instanceof CallerContext(var caller, _)
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Id of the account whose library is looked at and added to. */
  @Override
  public long owner() {
    return eyes.owner();
  }

  /** Id of the account that asks, whosever library it looks at; 0 for the console. */
  public long account() {
    return switch (means) {
      case Means.BySession(var visit) -> visit.account().id();
      case Means.ByToken(var account, _) -> account.id();
      case Means.ByConsole() -> 0;
    };
  }

  /** The role of the account that asks; the console does everything. */
  public Role role() {
    return switch (means) {
      case Means.BySession(var visit) -> visit.account().role();
      case Means.ByToken(var account, _) -> account.role();
      case Means.ByConsole() -> Role.ADMIN;
    };
  }

  @Override
  public boolean guest() {
    return eyes.guest();
  }

  /** Notes on the request who makes it. */
  void introduce(Request request) {
    request.setAttribute(RestApplication.ASKER, new CallerContext(this, request.isSecure()));
  }

  /** True when the caller has the right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /**
   * The session of the person who asks.
   *
   * @throws org.photofactory.web.rest.ProblemException when no person does
   */
  public Visit visit() {
    if (means instanceof Means.BySession(var visit)) {
      return visit;
    }
    throw notAllowed().asException();
  }

  /** For the trail of what was done. */
  public Origin origin() {
    return means instanceof Means.ByConsole ? Origin.console() : new Origin(name, address);
  }

  /** True when this is the same account with the same rights: nothing was taken from it since. */
  boolean sameAs(Caller before) {
    return name.equals(before.name) && eyes.equals(before.eyes) && rights.equals(before.rights);
  }

  /** The same one, at another place. */
  Caller from(String elsewhere) {
    return new Caller(name, eyes, rights, means, elsewhere);
  }

  @Override
  public String getName() {
    return name;
  }

  /** What strangers are told. */
  static Problem loginNeeded() {
    return Problem.of(
        401,
        "LOGIN_NEEDED",
        "Nobody is let in here without logging in.",
        "Log in, or send an access token.");
  }

  /** What is told to whoever lacks the right. */
  static Problem notAllowed() {
    return Problem.of(
        403,
        "NOT_ALLOWED",
        "This account or token may not do that.",
        "An admin can change the role of an account; a token has the scopes it was made with.");
  }
}
