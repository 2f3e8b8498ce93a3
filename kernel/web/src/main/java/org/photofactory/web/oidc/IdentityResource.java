package org.photofactory.web.oidc;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AccountRefusedException;
import org.photofactory.kernel.accounts.Identities;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.ledger.accounts.LinkedIdentity;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Who the person of the own account is at the OpenID provider. */
@Path("account/identity")
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityResource {

  private final LoginSettings settings;
  private final Optional<Journeys> journeys;
  private final Identities identities;

  /**
   * @param journeys empty when there is no provider
   */
  IdentityResource(LoginSettings settings, Optional<Journeys> journeys, Identities identities) {
    this.settings = settings;
    this.journeys = journeys;
    this.identities = identities;
  }

  /** What is linked. */
  @Needs(Right.PERSON)
  @GET
  public State state(@Context SecurityContext security) {
    return new State(
        identities.of(Caller.of(security).visit().account()).map(Linked::of).orElse(null));
  }

  /** Begins to link: the browser goes to the address, and comes back linked. */
  @Needs(Right.PERSON)
  @POST
  @Gives(IdentityResource.Address.class)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response link(@Nullable Wish wish, @Context ContainerRequestContext context) {
    SecurityContext security = context.getSecurityContext();
    long account = Caller.of(security).visit().account().id();
    String next = NextPage.of(wish == null ? null : wish.next());
    URI site = context.getUriInfo().getBaseUri();
    try {
      Departure departure =
          journeys
              .orElseThrow(() -> off().asException())
              .depart(site, next, OptionalLong.of(account));
      return Response.ok(new Address(departure.address().toString()))
          .type(MediaType.APPLICATION_JSON_TYPE)
          .cookie(BrowserCookie.of(departure.browser(), security.isSecure()))
          .build();
    } catch (TroubleException why) {
      throw Problem.of(503, "OIDC_AWAY", why.getMessage(), "Try again in a minute.").asException();
    }
  }

  /** Undoes the link. */
  @Needs(Right.PERSON)
  @DELETE
  public void unlink(@Context SecurityContext security) {
    Caller caller = Caller.of(security);
    if (!settings.local()) {
      throw onlyWayIn("Passwords are not taken here; without the link you could not log in.")
          .asException();
    }
    try {
      identities.unlink(caller.visit().account(), caller.origin());
    } catch (AccountRefusedException refusal) {
      throw onlyWayIn(String.valueOf(refusal.getMessage())).asException();
    }
  }

  private static Problem onlyWayIn(String message) {
    return Problem.of(409, "ONLY_WAY_IN", message, "An admin can give you a link for a password.");
  }

  private static Problem off() {
    return Problem.of(409, "OIDC_OFF", "There is no OpenID provider.", "See docs/oidc.md.");
  }

  /** Page of the web app that comes after. */
  public record Wish(@Nullable String next) {}

  /** Where the browser has to go. */
  public record Address(String location) {}

  /** What is linked; null when nothing is. */
  public record State(@Nullable Linked identity) {}

  /**
   * Who the person is at a provider.
   *
   * @param issuer address of the provider
   * @param name what the person was called there when it was linked
   */
  public record Linked(String issuer, String name, Instant linkedAt) {
    static Linked of(LinkedIdentity linked) {
      return new Linked(linked.identity().issuer(), linked.name(), linked.linkedAt());
    }
  }
}
