package org.photofactory.web.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Departures;
import org.photofactory.kernel.accounts.Household;
import org.photofactory.kernel.accounts.Invitations;
import org.photofactory.kernel.accounts.Invitations.Invitation;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Means;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Everybody's accounts, for admins. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource {

  private final FrontDesk desk;

  AccountsResource(FrontDesk desk) {
    this.desk = desk;
  }

  /** Everybody, by login. */
  @Needs(Right.ADMIN)
  @GET
  public List<AccountView> list() {
    return household().all().stream().map(AccountView::of).toList();
  }

  /** Invites somebody: the key of the link is told this once. */
  @Gives(status = 201, value = InvitationView.class)
  @Needs(Right.ADMIN)
  @POST
  public Response invite(@Nullable NewAccount guest, @Context SecurityContext security) {
    NewAccount asked = Fields.body(guest);
    Caller caller = Caller.of(security);
    Role role = asked.role == null ? Role.MEMBER : asked.role;
    Invitation invitation =
        desk.people()
            .invitations()
            .invite(
                new Invitations.Guest(
                    Fields.required(asked.login, "login"), role, looksAt(role, caller)),
                caller.origin());
    return created(invitation);
  }

  /** A new link for somebody who has forgotten the password, or lost the first link. */
  @Gives(status = 201, value = InvitationView.class)
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/invitation")
  public Response inviteAgain(@PathParam("id") long id, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    refuseOwnPassword(id, caller);
    return created(desk.people().invitations().renew(required(id), caller.origin()));
  }

  /** Changes a role or quota, closes or opens an account; what is left out stays. */
  @Needs(Right.ADMIN)
  @PATCH
  @Path("{id}")
  public AccountView change(
      @PathParam("id") long id, @Nullable AccountChange change, @Context SecurityContext security) {
    AccountChange asked = Fields.body(change);
    Caller caller = Caller.of(security);
    Account account = required(id);
    if (asked.role != null && asked.role != account.role()) {
      household().setRole(account, asked.role, looksAt(asked.role, caller), caller.origin());
    }
    if (asked.disabled != null && asked.disabled != account.standing().disabled()) {
      household().setDisabled(account, asked.disabled, caller.origin());
    }
    if (asked.quotaBytes != null) {
      household().setQuota(account, bytes(asked.quotaBytes), caller.origin());
    }
    desk.callers().forget();
    return AccountView.of(required(id));
  }

  /**
   * Removes an account. It is closed at once, and goes with the last that it owns.
   *
   * @param files {@code hand-over}: to the admin who asks; {@code trash}: into the trash, from
   *     where it comes back if the account is opened again
   */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @DELETE
  @Path("{id}")
  public Response remove(
      @PathParam("id") long id,
      @QueryParam("files") @Nullable String files,
      @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    desk.people()
        .departures()
        .begin(required(id), files(files), required(caller.owner()), caller.origin());
    desk.callers().forget();
    return Response.accepted().build();
  }

  private static Departures.Files files(@Nullable String files) {
    return switch (files == null ? "" : files) {
      case "hand-over" -> Departures.Files.HAND_OVER;
      case "trash" -> Departures.Files.TRASH;
      default ->
          throw Problem.badRequest(
                  "What is to become of the files?", "Add ?files=hand-over or ?files=trash.")
              .asException();
    };
  }

  private static @Nullable Long bytes(JsonNode quota) {
    if (quota.isNull()) {
      return null;
    }
    if (!quota.canConvertToLong() || !quota.isIntegralNumber() || quota.asLong() < 0) {
      throw Problem.badRequest("quotaBytes must be a number of bytes, or null.", null)
          .asException();
    }
    return quota.asLong();
  }

  /** An admin can show the own library to a viewer, never that of somebody else. */
  private @Nullable Account looksAt(Role role, Caller caller) {
    return role == Role.VIEWER ? household().find(caller.owner()).orElse(null) : null;
  }

  private Household household() {
    return desk.people().household();
  }

  private Account required(long id) {
    return household().find(id).orElseThrow(() -> notFound(id).asException());
  }

  /** The link would give a program its owner's password, and with it all that no token may do. */
  private static void refuseOwnPassword(long id, Caller caller) {
    if (caller.means() instanceof Means.ByToken(var own, _) && own.id() == id) {
      throw Problem.of(
              403,
              "NOT_ALLOWED",
              "No token may touch the password of its owner.",
              "Make the link on the page of the accounts.")
          .asException();
    }
  }

  private static Response created(Invitation invitation) {
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(InvitationView.of(invitation))
        .build();
  }

  private static Problem notFound(long id) {
    return Problem.of(404, "ACCOUNT_NOT_FOUND", "There is no account " + id + ".", null);
  }

  /**
   * Who is invited.
   *
   * @param role null: a member
   */
  public record NewAccount(@Nullable String login, @Nullable Role role) {}

  /**
   * What is to change; what is left out stays.
   *
   * @param quotaBytes how much the library may take; null: as much as there is room
   */
  public record AccountChange(
      @Nullable Role role, @Nullable Boolean disabled, @Nullable JsonNode quotaBytes) {}

  /**
   * An invitation.
   *
   * @param key goes into the link {@code /welcome#key=…}; told this once
   */
  public record InvitationView(AccountView account, String key, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
      return new InvitationView(
          AccountView.of(invitation.account()), invitation.secret().text(), invitation.expiresAt());
    }

    @Override
    public String toString() {
      return "InvitationView[" + account + "]";
    }
  }
}
