package org.photofactory.web.people;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.web.door.FirstRun;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Where people come in by a key: the first admin, and whoever was invited. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class WelcomeResource {

  private final People people;
  private final FirstRun firstRun;
  private final Reception reception;

  WelcomeResource(People people, FirstRun firstRun, Reception reception) {
    this.people = people;
    this.firstRun = firstRun;
    this.reception = reception;
  }

  /** Makes the first admin, by the key that the console shows. */
  @Gives(status = 201, value = SessionView.class)
  @Needs(Right.ANYBODY)
  @POST
  @Path("first-run")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response firstRun(@Nullable FirstAdmin first, @Context ContainerRequestContext context) {
    FirstAdmin asked = Fields.body(first);
    String key = Fields.required(asked.key, "key");
    String login = Fields.required(asked.login, "login");
    String password = Fields.required(asked.password, "password");
    if (!firstRun.opens(key)) {
      throw wrongKey("It is on the console and in the log of this start.").asException();
    }
    Visitor visitor = Visitor.of(context);
    Account admin = people.household().moveIn(new Credentials(login, password), visitor.origin());
    return reception.admit(admin, visitor);
  }

  /** Sets the password of whoever was invited, or has forgotten theirs. */
  @Gives(status = 201, value = SessionView.class)
  @Needs(Right.ANYBODY)
  @POST
  @Path("welcome")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response welcome(
      @Nullable ChosenPassword guest, @Context ContainerRequestContext context) {
    ChosenPassword asked = Fields.body(guest);
    Secret key = new Secret(Fields.required(asked.key, "key"));
    String password = Fields.required(asked.password, "password");
    Visitor visitor = Visitor.of(context);
    return people
        .invitations()
        .accept(key, password, visitor.origin())
        .map(account -> reception.admit(account, visitor))
        .orElseThrow(
            () -> wrongKey("It is good once and for a week; ask for another.").asException());
  }

  private static Problem wrongKey(String hint) {
    return Problem.of(403, "KEY_WRONG", "That link is not good, or not any more.", hint);
  }

  /** The key of this start, and what the first admin chooses. */
  public record FirstAdmin(
      @Nullable String key, @Nullable String login, @Nullable String password) {
    @Override
    public String toString() {
      return "FirstAdmin[" + login + "]";
    }
  }

  /** The key of an invitation, and the password that is chosen. */
  public record ChosenPassword(@Nullable String key, @Nullable String password) {
    @Override
    public String toString() {
      return "ChosenPassword";
    }
  }
}
