package org.photofactory.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.edits.StackResult;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Problem;

/** What a person says of which files belong together. */
@Path("stacks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StacksResource {

  private static final int MOST = 200;

  private final Library library;
  private final Stacker stacker;

  public StacksResource(Library library, Stacker stacker) {
    this.library = library;
    this.stacker = stacker;
  }

  /**
   * What to put together.
   *
   * @param cover id of the file that lists are to show
   * @param assets ids of up to 200 to put behind it
   */
  public record NewStack(@Nullable Long cover, @Nullable List<@Nullable Long> assets) {}

  /**
   * Another cover.
   *
   * @param asset id of a file of the stack
   */
  public record NewCover(@Nullable Long asset) {}

  /** Puts assets behind a cover, with all that stands behind them. */
  @Needs(Right.WRITE)
  @POST
  public StackView stack(@Nullable NewStack wanted, @Context SecurityContext security) {
    if (wanted == null || wanted.cover() == null) {
      throw EditsResource.refused("The body is to name a cover and assets.");
    }
    List<Long> assets = EditsResource.required("assets", wanted.assets());
    if (assets.size() > MOST) {
      throw EditsResource.refused("A stack is made of at most " + MOST + " assets at once.");
    }
    return answer(stacker.stack(hand(security), wanted.cover(), assets), security);
  }

  /** Takes a stack apart: its files stand on their own, and no rule brings them together again. */
  @Needs(Right.WRITE)
  @DELETE
  @Path("{cover}")
  public void takeApart(@PathParam("cover") long cover, @Context SecurityContext security) {
    checked(stacker.takeApart(hand(security), cover));
  }

  /** Has lists show another file of a stack. */
  @Needs(Right.WRITE)
  @PUT
  @Path("{cover}/cover")
  public StackView choose(
      @PathParam("cover") long cover,
      @Nullable NewCover wanted,
      @Context SecurityContext security) {
    if (wanted == null || wanted.asset() == null) {
      throw EditsResource.refused("The body is to name an asset.");
    }
    return answer(stacker.choose(hand(security), cover, wanted.asset()), security);
  }

  private StackView answer(StackResult result, SecurityContext security) {
    return StackResource.find(library, Caller.of(security).eyes(), checked(result));
  }

  private static long checked(StackResult result) {
    return switch (result) {
      case StackResult.Done(var cover) -> cover;
      case StackResult.NotFound(var id) -> throw AssetResource.notFound(id).asException();
      case StackResult.NoStack(var id) -> throw noStack(id).asException();
      case StackResult.Refused(var reason) -> throw refused(reason).asException();
    };
  }

  private static Stacker.Hand hand(SecurityContext security) {
    Caller caller = Caller.of(security);
    return new Stacker.Hand(caller.owner(), caller.origin().actor(), caller.origin().address());
  }

  private static Problem noStack(long id) {
    return Problem.of(
        404,
        "STACK_NOT_FOUND",
        "Nothing stands behind asset " + id + ".",
        "A stack is named by its cover.");
  }

  private static Problem refused(String reason) {
    return Problem.of(422, "STACK_INVALID", reason, null);
  }
}
