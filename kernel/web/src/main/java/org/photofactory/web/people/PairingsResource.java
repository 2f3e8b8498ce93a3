package org.photofactory.web.people;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.photofactory.kernel.accounts.Pairings;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Codes by which devices that only send get a token. */
@Path("account/pairings")
@Produces(MediaType.APPLICATION_JSON)
public final class PairingsResource {

  private final Pairings pairings;

  PairingsResource(Pairings pairings) {
    this.pairings = pairings;
  }

  /** Opens a code. */
  @Gives(status = 201, value = Pairings.Pairing.class)
  @Needs(Right.PERSON)
  @POST
  public Response begin(@Context SecurityContext security) {
    Caller caller = Caller.of(security);
    if (!caller.may(Right.UPLOAD)) {
      throw Problem.of(
              403,
              "NOT_ALLOWED",
              "A viewer cannot add files, and neither could the device.",
              "An admin can change the role.")
          .asException();
    }
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(pairings.begin(caller.visit().account()))
        .build();
  }
}
