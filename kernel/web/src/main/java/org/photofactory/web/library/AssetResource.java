package org.photofactory.web.library;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.photofactory.kernel.ledger.library.AssetDetail;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.Trash.Passage;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** One asset: all about it, into the trash and back. */
@Path("assets/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetResource {

  private final Library library;
  private final Trash trash;

  public AssetResource(Library library, Trash trash) {
    this.library = library;
    this.trash = trash;
  }

  /** All about it. */
  @Needs(Right.READ)
  @GET
  @Gives(AssetDetailView.class)
  public Response detail(@Context SecurityContext security, @PathParam("id") long id) {
    return library
        .detail(Caller.of(security).eyes(), id)
        .map(AssetResource::answer)
        .orElseThrow(() -> notFound(id).asException());
  }

  /** The asset, and the edition that an edit may refer to. */
  static Response answer(AssetDetail detail) {
    return Response.ok(AssetDetailView.of(detail))
        .header(HttpHeaders.ETAG, Editions.tag(detail.edits()))
        .build();
  }

  /** Moves it to the trash. */
  @Needs(Right.WRITE)
  @DELETE
  public void trash(@Context SecurityContext security, @PathParam("id") long id)
      throws IOException {
    if (trash.trash(Caller.of(security).owner(), id) == Passage.UNKNOWN) {
      throw notFound(id).asException();
    }
  }

  /** Brings it back from the trash. */
  @Needs(Right.WRITE)
  @POST
  @Path("restore")
  public void restore(@Context SecurityContext security, @PathParam("id") long id)
      throws IOException {
    if (trash.restore(Caller.of(security).owner(), id) == Passage.UNKNOWN) {
      throw notFound(id).asException();
    }
  }

  static Problem notFound(long id) {
    return Problem.of(
        404,
        "ASSET_NOT_FOUND",
        "There is no asset " + id + ".",
        "It may have been moved to the trash.");
  }
}
