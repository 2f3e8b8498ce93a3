package org.photofactory.web.people;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AccessTokens;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.people.TokenView.NewToken;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Programs that may come in for the person who asks. */
@Path("account/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {

  private final FrontDesk desk;

  TokensResource(FrontDesk desk) {
    this.desk = desk;
  }

  /** Newest first; ended ones too. */
  @Needs(Right.PERSON)
  @GET
  public List<TokenView> list(@Context SecurityContext security) {
    return tokens().of(Caller.of(security).visit().account()).stream().map(TokenView::of).toList();
  }

  /** Makes one. */
  @Gives(status = 201, value = NewToken.class)
  @Needs(Right.PERSON)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@Nullable TokenOrder order, @Context SecurityContext security) {
    TokenOrder asked = Fields.body(order);
    Caller caller = Caller.of(security);
    Wanted wanted =
        new Wanted(
            caller.visit().account().id(),
            Fields.required(asked.label, "label"),
            scopes(Fields.required(asked.scopes, "scopes")),
            asked.expiresAt);
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(NewToken.of(tokens().make(wanted, caller.origin())))
        .build();
  }

  /** Revokes one. */
  @Needs(Right.PERSON)
  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") long id, @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    if (!tokens().revoke(caller.visit().account(), id, caller.origin())) {
      throw Problem.of(404, "TOKEN_NOT_FOUND", "There is no token " + id + ".", null).asException();
    }
    desk.callers().forget();
  }

  /** None of them null, which JSON may hold. */
  private static Set<Scope> scopes(Set<Scope> asked) {
    return asked.stream()
        .map(scope -> Fields.required(scope, "scopes"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private AccessTokens tokens() {
    return desk.people().keys().tokens();
  }

  /**
   * A token that is wanted.
   *
   * @param expiresAt null: it is good until it is revoked
   */
  public record TokenOrder(
      @Nullable String label, @Nullable Set<Scope> scopes, @Nullable Instant expiresAt) {}
}
