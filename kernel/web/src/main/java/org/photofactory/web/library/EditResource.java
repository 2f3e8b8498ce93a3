package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.EditResult;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.LoggedEdit;
import org.photofactory.kernel.ledger.library.AssetDetail;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.JsonBodies;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;

/** What a person says of one asset. */
@Path("assets/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class EditResource {

  private static final int USUAL = 50;

  private final Library library;
  private final Editor editor;

  public EditResource(Library library, Editor editor) {
    this.library = library;
    this.editor = editor;
  }

  /** Edits it; with {@code If-Match} only when nobody else has meanwhile. */
  @Needs(Right.WRITE)
  @PATCH
  @Gives(AssetDetailView.class)
  @Consumes({JsonBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public Response edit(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ObjectNode patch,
      @Context SecurityContext security) {
    if (patch == null) {
      throw Problem.badRequest("The body is to be a merge patch.", null).asException();
    }
    return say(id, Patch.draft(patch), ifMatch, security);
  }

  /** Shows what the file says again, in every field; marks stay. */
  @Needs(Right.WRITE)
  @DELETE
  @Path("edits")
  @Gives(AssetDetailView.class)
  public Response revert(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context SecurityContext security) {
    return say(id, Draft.revert(), ifMatch, security);
  }

  /**
   * What was said of it, newest first. Guests are told nothing: what the owner has taken back is
   * not there for them.
   */
  @Needs(Right.READ)
  @GET
  @Path("edits")
  public Page<EditView> history(
      @PathParam("id") long id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    Eyes eyes = Caller.of(security).eyes();
    detail(eyes, id);
    if (eyes.guest()) {
      return new Page<>(List.of(), null);
    }
    int length = Limits.of(limit, USUAL);
    int passed = Cursor.passed(cursor);
    List<LoggedEdit> edits =
        editor.history(new EditTable.Extract(eyes.owner(), id, passed, length + 1));
    Page<LoggedEdit> page = Limits.cut(edits, length, _ -> Cursor.of(passed + length));
    return new Page<>(page.items().stream().map(EditView::of).toList(), page.nextCursor());
  }

  private Response say(long id, Draft draft, @Nullable String ifMatch, SecurityContext security) {
    Caller caller = Caller.of(security);
    Editor.Hand hand = new Editor.Hand(caller.owner(), caller.name());
    EditResult result = editor.edit(hand, id, draft, Editions.seen(ifMatch, id));
    return switch (result) {
      case EditResult.Changed _, EditResult.Unchanged _ ->
          AssetResource.answer(detail(caller.eyes(), id));
      case EditResult.NotFound _ -> throw AssetResource.notFound(id).asException();
      case EditResult.Outdated _ -> throw Patch.outdated().asException();
      case EditResult.Refused(var reason) -> throw Patch.problem(reason).asException();
    };
  }

  private AssetDetail detail(Eyes eyes, long id) {
    return library.detail(eyes, id).orElseThrow(() -> AssetResource.notFound(id).asException());
  }

  /** A row of the history. */
  record EditView(long id, Instant at, String by, @JsonRawValue Object changes) {
    static EditView of(LoggedEdit edit) {
      return new EditView(edit.id(), edit.deed().at(), edit.deed().actor(), edit.deed().changes());
    }
  }
}
