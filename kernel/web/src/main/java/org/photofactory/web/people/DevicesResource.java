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
import org.photofactory.kernel.accounts.Pairings;
import org.photofactory.kernel.accounts.Pairings.Claim;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Visitor;
import org.photofactory.web.people.TokenView.NewToken;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** Where a device brings the code that a person has read to it. */
@Path("pairings")
@Produces(MediaType.APPLICATION_JSON)
public final class DevicesResource {

  private final Pairings pairings;

  DevicesResource(Pairings pairings) {
    this.pairings = pairings;
  }

  /** A device brings the code, and gets a token that may only upload. */
  @Gives(status = 201, value = NewToken.class)
  @Needs(Right.ANYBODY)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response claim(@Nullable Device device, @Context ContainerRequestContext context) {
    Device asked = Fields.body(device);
    String code = Fields.required(asked.code, "code");
    String label = Fields.required(asked.label, "label");
    String address = Visitor.of(context).from().address();
    return switch (pairings.claim(code, label, address)) {
      case Claim.Paired(var made) ->
          Response.status(201)
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(NewToken.of(made))
              .build();
      case Claim.Unknown() -> throw unknown().asException();
      case Claim.Wait(var pause) -> throw Reception.slowed(pause).asException();
    };
  }

  private static Problem unknown() {
    return Problem.of(
        404,
        "CODE_UNKNOWN",
        "There is no such code, or not any more.",
        "A code is good once and for ten minutes; make another on the page of your account.");
  }

  /** A code, and what the device calls itself. */
  public record Device(@Nullable String code, @Nullable String label) {}
}
