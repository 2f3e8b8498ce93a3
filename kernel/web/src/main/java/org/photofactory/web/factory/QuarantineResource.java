package org.photofactory.web.factory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.NewQuarantined;
import org.photofactory.kernel.ledger.intake.Quarantined;
import org.photofactory.kernel.vault.intake.Intakes;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Offers;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;

/** Files that could be no assets: own ones, or everybody's for an admin. */
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
public final class QuarantineResource {

  private static final int USUAL = 100;

  private final Quarantine quarantine;
  private final Intakes intakes;

  public QuarantineResource(Quarantine quarantine, Intakes intakes) {
    this.quarantine = quarantine;
    this.intakes = intakes;
  }

  /** Newest first. */
  @Needs(Right.READ)
  @GET
  public Page<Row> list(
      @Context SecurityContext security,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    int passed = Cursor.passed(cursor);
    List<Quarantined> found = quarantine.list(Viewer.of(security).sight(), length + 1, passed);
    List<Row> files = found.stream().map(Row::of).toList();
    return Limits.cut(files, length, _ -> Cursor.of(passed + length));
  }

  /** Offers one to the intake again. */
  @Needs(Right.WRITE)
  @POST
  @Path("{id}/retry")
  @Gives(Offers.UploadResult.class)
  @Gives(status = 201, value = Offers.UploadResult.class)
  public Response retry(@Context SecurityContext security, @PathParam("id") long id)
      throws IOException {
    return Offers.answer(
        quarantine
            .retry(Viewer.of(security).sight(), id, intakes)
            .orElseThrow(() -> notFound(id).asException()));
  }

  /** Removes one for ever. */
  @Needs(Right.WRITE)
  @DELETE
  @Path("{id}")
  public void remove(@Context SecurityContext security, @PathParam("id") long id)
      throws IOException {
    if (!quarantine.remove(Viewer.of(security).sight(), id)) {
      throw notFound(id).asException();
    }
  }

  private static Problem notFound(long id) {
    return Problem.of(
        404, "QUARANTINE_NOT_FOUND", "There is no file " + id + " in quarantine.", null);
  }

  /**
   * A file in quarantine.
   *
   * @param owner id of the account to whose library it was brought
   */
  public record Row(long id, long owner, @JsonUnwrapped NewQuarantined file, Instant at) {
    static Row of(Quarantined quarantined) {
      return new Row(quarantined.id(), quarantined.owner(), quarantined.file(), quarantined.at());
    }
  }
}
