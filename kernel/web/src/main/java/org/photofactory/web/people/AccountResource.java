package org.photofactory.web.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Entrance.Proof;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Visit;
import org.photofactory.kernel.ledger.accounts.Session;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Problem;

/** The own account: its password and its sessions. */
@Path("account")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {

  private final FrontDesk desk;

  AccountResource(FrontDesk desk) {
    this.desk = desk;
  }

  /** Another password; all other sessions end. */
  @Needs(Right.PERSON)
  @PUT
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  public void changePassword(
      @Nullable PasswordChange change, @Context ContainerRequestContext context) {
    PasswordChange asked = Fields.body(change);
    String old = Fields.required(asked.old, "old");
    String chosen = Fields.required(asked.chosen, "new");
    Caller caller = Caller.of(context.getSecurityContext());
    Visit visit = caller.visit();
    Credentials known = new Credentials(visit.account().login(), old);
    switch (desk.people().entrance().prove(known, Visitor.of(context).from())) {
      case Proof.Known(var account, _) ->
          desk.people()
              .household()
              .changePassword(account, chosen, visit.session().id(), caller.origin());
      case Proof.Refused() -> throw wrongPassword().asException();
      case Proof.Wait(var pause) -> throw Reception.slowed(pause).asException();
    }
    desk.callers().forget();
  }

  /** Browsers in which this person is logged in, the one used last first. */
  @Needs(Right.PERSON)
  @GET
  @Path("sessions")
  public List<SessionLine> sessions(@Context SecurityContext security) {
    Visit visit = Caller.of(security).visit();
    return desk.people().keys().sessions().of(visit.account()).stream()
        .map(session -> SessionLine.of(session, visit.session().id()))
        .toList();
  }

  /** Logs a browser out. */
  @Needs(Right.PERSON)
  @DELETE
  @Path("sessions/{id}")
  public void end(@PathParam("id") long id, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    if (!desk.people().keys().sessions().end(caller.visit().account(), id, caller.origin())) {
      throw Problem.of(404, "SESSION_NOT_FOUND", "There is no session " + id + ".", null)
          .asException();
    }
    desk.callers().forget();
  }

  private static Problem wrongPassword() {
    return Problem.of(
        403,
        "PASSWORD_WRONG",
        "The old password is not the right one.",
        "An admin can give you a link for a new password.");
  }

  /** The old password and the new one. */
  public record PasswordChange(@Nullable String old, @JsonProperty("new") @Nullable String chosen) {
    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  /**
   * A browser in which somebody is logged in.
   *
   * @param current true for the one that asks
   * @param client the browser's name for itself at login
   */
  public record SessionLine(
      long id,
      boolean current,
      Instant createdAt,
      Instant seenAt,
      Instant expiresAt,
      String address,
      String client) {
    static SessionLine of(Session session, long current) {
      return new SessionLine(
          session.id(),
          session.id() == current,
          session.times().createdAt(),
          session.times().seenAt(),
          session.times().expiresAt(),
          session.address(),
          session.client());
    }
  }
}
