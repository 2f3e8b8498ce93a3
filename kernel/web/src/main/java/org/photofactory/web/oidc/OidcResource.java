package org.photofactory.web.oidc;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Means;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.rest.Gives;

/** Browsers go to the OpenID provider and come back. People see pages, so answers are redirects. */
@Path("oidc")
public final class OidcResource {

  /** Where the provider sends browsers back to. */
  static final String CALLBACK = "/api/v1/oidc/callback";

  private final Optional<Journeys> journeys;
  private final Runnable sessionsChanged;

  /**
   * @param journeys empty when there is no provider
   * @param sessionsChanged to be called when an account or a session has changed
   */
  OidcResource(Optional<Journeys> journeys, Runnable sessionsChanged) {
    this.journeys = journeys;
    this.sessionsChanged = sessionsChanged;
  }

  /** Sends a browser to the provider. */
  @Needs(Right.ANYBODY)
  @GET
  @Path("start")
  @Gives(status = 303)
  public Response start(
      @QueryParam("next") @Nullable String next, @Context ContainerRequestContext context) {
    if (journeys.isEmpty()) {
      return off();
    }
    Journeys there = journeys.get();
    try {
      URI site = context.getUriInfo().getBaseUri();
      Departure departure = there.depart(site, NextPage.of(next), OptionalLong.empty());
      boolean secure = context.getSecurityContext().isSecure();
      return Response.seeOther(departure.address())
          .cookie(BrowserCookie.of(departure.browser(), secure))
          .build();
    } catch (TroubleException why) {
      Traveller traveller = traveller(context, null);
      return to(there.failed(why.trouble(), Journeys.LOGIN_PAGE, traveller).page()).build();
    }
  }

  /** Takes a browser back. */
  @Needs(Right.ANYBODY)
  @GET
  @Path("callback")
  @Gives(status = 303)
  public Response comeBack(
      @CookieParam(BrowserCookie.NAME) @Nullable String cookie,
      @Context ContainerRequestContext context) {
    if (journeys.isEmpty()) {
      return off();
    }
    Return back =
        journeys.get().come(context.getUriInfo().getQueryParameters(), traveller(context, cookie));
    boolean secure = context.getSecurityContext().isSecure();
    ResponseBuilder answer = to(back.page()).cookie(BrowserCookie.none(secure));
    if (back instanceof Return.LoggedIn(var secret, var token, _)) {
      sessionsChanged.run();
      answer.cookie(SessionCookie.of(secret, secure));
      token.ifPresent(signed -> answer.cookie(FarewellCookie.of(secret, signed, secure)));
    }
    return answer.build();
  }

  private static Response off() {
    return to(NextPage.with(Journeys.LOGIN_PAGE, Trouble.OIDC_OFF)).build();
  }

  private static ResponseBuilder to(String page) {
    return Response.seeOther(URI.create(page));
  }

  private static Traveller traveller(ContainerRequestContext context, @Nullable String cookie) {
    Optional<Caller> caller =
        Optional.ofNullable(context.getSecurityContext().getUserPrincipal())
            .filter(Caller.class::isInstance)
            .map(Caller.class::cast);
    return new Traveller(
        BrowserCookie.read(cookie),
        caller.filter(known -> known.means() instanceof Means.BySession).map(Caller::visit),
        Visitor.of(context).from());
  }
}
