package org.photofactory.web.factory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.DeadLetter;
import org.photofactory.kernel.ledger.work.DeadLetters.Selection;
import org.photofactory.kernel.pipeline.DeadLetterOffice;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;

/** Assets that stages have given up: own ones, or everybody's for an admin. */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLettersResource {

  private static final int USUAL = 100;

  private final DeadLetterOffice office;

  public DeadLettersResource(DeadLetterOffice office) {
    this.office = office;
  }

  /** Newest first. */
  @Needs(Right.READ)
  @GET
  public Page<DeadLetter> list(
      @Context SecurityContext security,
      @QueryParam("stage") @Nullable String stage,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (stage != null && stage.indexOf('\0') >= 0) {
      throw Problem.badRequest("That is not the name of a stage.", "See /api/v1/stages.")
          .asException();
    }
    int length = Limits.of(limit, USUAL);
    int passed = Cursor.passed(cursor);
    List<DeadLetter> letters = office.list(Viewer.of(security).sight(), stage, length + 1, passed);
    return Limits.cut(letters, length, _ -> Cursor.of(passed + length));
  }

  /** Has them tried again. */
  @Needs(Right.WRITE)
  @POST
  @Path("requeue")
  @Consumes(MediaType.APPLICATION_JSON)
  public Count requeue(@Context SecurityContext security, @Nullable Selection selection) {
    return new Count(office.requeue(Viewer.of(security).sight(), given(selection)));
  }

  /** Settles them as skipped. */
  @Needs(Right.WRITE)
  @POST
  @Path("discard")
  @Consumes(MediaType.APPLICATION_JSON)
  public Count discard(@Context SecurityContext security, @Nullable Selection selection) {
    return new Count(office.discard(Viewer.of(security).sight(), given(selection)));
  }

  /**
   * "All" must be said with an object whose parts are null; an empty body is more likely a mistake.
   */
  private static Selection given(@Nullable Selection selection) {
    if (selection == null) {
      throw Problem.badRequest(
              "The body must say which ones.", "Send {\"stage\": null} for all of them.")
          .asException();
    }
    return selection;
  }

  /** How many were changed. */
  public record Count(int count) {}
}
