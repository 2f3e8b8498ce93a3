package org.photofactory.web.people;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.accounts.Visit;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Means;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.oidc.FarewellCookie;
import org.photofactory.web.oidc.LoginWays;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Logging in and out, and who one is. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

  private final People people;
  private final LoginWays ways;
  private final Reception reception;

  SessionResource(People people, LoginWays ways, Reception reception) {
    this.people = people;
    this.ways = ways;
    this.reception = reception;
  }

  /**
   * Who makes this request. A browser's cookie is renewed, so that it lasts as the session does.
   */
  @Gives(SessionView.class)
  @Needs(Right.ANYBODY)
  @GET
  public Response who(
      @CookieParam(SessionCookie.NAME) @Nullable String cookie,
      @CookieParam(FarewellCookie.NAME) @Nullable String farewell,
      @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    ResponseBuilder answer = Response.ok(SessionView.of(caller, cookie));
    if (caller.means() instanceof Means.BySession && cookie != null) {
      answer.cookie(SessionCookie.of(new Secret(cookie), security.isSecure()));
      if (farewell != null) {
        answer.cookie(FarewellCookie.again(farewell, new Secret(cookie), security.isSecure()));
      }
    }
    return answer.type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Logs in. The session that this browser had, if any, ends. */
  @Gives(status = 201, value = SessionView.class)
  @Needs(Right.ANYBODY)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@Nullable Login login, @Context ContainerRequestContext context) {
    Login asked = Fields.body(login);
    Credentials credentials =
        new Credentials(
            Fields.required(asked.login, "login"), Fields.required(asked.password, "password"));
    if (!ways.byPassword()) {
      throw passwordsOff().asException();
    }
    Response welcome = reception.logIn(credentials, Visitor.of(context));
    if (context.getSecurityContext().getUserPrincipal() instanceof Caller before
        && before.means() instanceof Means.BySession(Visit visit)) {
      people.keys().sessions().leave(visit, before.origin());
      reception.forget();
    }
    return welcome;
  }

  /**
   * Logs out. Whoever came in by the OpenID provider is told where to go to log out there, where
   * that is wished for and the provider offers it.
   */
  @Gives(Farewell.class)
  @Gives(status = 204)
  @Needs(Right.PERSON)
  @DELETE
  public Response logOut(
      @CookieParam(SessionCookie.NAME) @Nullable String cookie,
      @CookieParam(FarewellCookie.NAME) @Nullable String farewell,
      @Context ContainerRequestContext context) {
    Caller caller = Caller.of(context.getSecurityContext());
    people.keys().sessions().leave(caller.visit(), caller.origin());
    reception.forget();
    // The session has ended before the provider is asked, whatever comes of that.
    ResponseBuilder answer =
        Optional.ofNullable(cookie)
            .flatMap(own -> FarewellCookie.token(farewell, new Secret(own)))
            .flatMap(token -> ways.farewell(context.getUriInfo().getBaseUri(), token))
            .map(there -> Response.ok(new Farewell(there.toString())))
            .orElseGet(Response::noContent);
    boolean secure = context.getSecurityContext().isSecure();
    return answer.cookie(SessionCookie.none(secure), FarewellCookie.none(secure)).build();
  }

  /**
   * Where a browser that has logged out goes next.
   *
   * @param location address at the OpenID provider
   */
  public record Farewell(String location) {}

  private static Problem passwordsOff() {
    return Problem.of(
        403,
        "LOCAL_LOGIN_OFF",
        "Passwords are not taken here.",
        "Log in by the OpenID provider; the login page leads there.");
  }

  /** What a person types. */
  public record Login(@Nullable String login, @Nullable String password) {
    @Override
    public String toString() {
      return "Login[" + login + "]";
    }
  }
}
