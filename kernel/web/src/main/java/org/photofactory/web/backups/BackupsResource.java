package org.photofactory.web.backups;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.backups.Answer;
import org.photofactory.kernel.backups.BackupDesk;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.Returned;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;

/**
 * Where copies of originals are kept. What takes long is answered with 202; the event {@code
 * backup} tells how it goes.
 */
@Path("backups")
@Produces(MediaType.APPLICATION_JSON)
public final class BackupsResource {

  private static final int USUAL = 100;

  private final BackupDesk desk;
  private final AuditTrail trail;

  public BackupsResource(BackupDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /** All of them, by name, also those whose plugin does not run. */
  @Needs(Right.ADMIN)
  @GET
  public List<BackupView> list() {
    return desk.list().stream().map(BackupView::of).toList();
  }

  /** Has every copy read again, and made anew where it is missing or damaged. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{name}/check")
  public Response check(@PathParam("name") String name, @Context SecurityContext security) {
    demandTaken(desk.check(name), name);
    trail.write(Caller.of(security).origin(), Action.BACKUP_CHECK_ASKED, name);
    return Response.accepted().build();
  }

  /** Copies that the last check did not find whole, first those that could not be made anew yet. */
  @Needs(Right.ADMIN)
  @GET
  @Path("{name}/findings")
  public Page<Finding> findings(
      @PathParam("name") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    List<Finding> found = desk.findings(known(name), Cursor.bookmark(cursor), length + 1);
    return Limits.cut(found, length, last -> Cursor.of(last.bookmark()));
  }

  /**
   * Has originals given back that are missing in the vault, or damaged. What lies in the place of a
   * damaged one goes into quarantine.
   *
   * @param thorough {@code true}: every original is read; otherwise those are given back that are
   *     missing, have another size, or are known to be damaged
   */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{name}/restore")
  public Response restore(
      @PathParam("name") String name,
      @QueryParam("thorough") boolean thorough,
      @Context SecurityContext security) {
    demandTaken(desk.restore(name, thorough), name);
    trail.write(Caller.of(security).origin(), Action.BACKUP_RESTORE_ASKED, name);
    return Response.accepted().build();
  }

  /**
   * Originals that the last restore found missing or damaged, first those it could not give back.
   */
  @Needs(Right.ADMIN)
  @GET
  @Path("{name}/restored")
  public Page<Returned> restored(
      @PathParam("name") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    List<Returned> found = desk.returned(known(name), Cursor.bookmark(cursor), length + 1);
    return Limits.cut(found, length, last -> Cursor.of(last.bookmark()));
  }

  private String known(String name) {
    if (!desk.knows(name)) {
      throw notFound(name).asException();
    }
    return name;
  }

  private static void demandTaken(Answer answer, String name) {
    switch (answer) {
      case Answer.Taken _ -> {}
      case Answer.Unknown _ -> throw notFound(name).asException();
      case Answer.Refused(String reason) -> throw refused(name, reason).asException();
    }
  }

  private static Problem refused(String name, String reason) {
    return Problem.of(
        409,
        "BACKUP_NOT_READY",
        "The backup " + name + " cannot be used: " + reason,
        "Look at the settings of its plugin, and whether it runs.");
  }

  private static Problem notFound(String name) {
    return Problem.of(
        404, "BACKUP_NOT_FOUND", "There is no backup named " + name + ".", "See /api/v1/backups.");
  }
}
