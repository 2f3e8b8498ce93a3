package org.photofactory.web.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Stacked;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;

/** The files that belong together with one asset. */
@Path("assets/{id}/stack")
@Produces(MediaType.APPLICATION_JSON)
public final class StackResource {

  private final Library library;

  public StackResource(Library library) {
    this.library = library;
  }

  /** All files of the stack that it is in, sidecars too; the asset alone when it is in none. */
  @Needs(Right.READ)
  @GET
  public StackView stack(@Context SecurityContext security, @PathParam("id") long id) {
    return find(library, Caller.of(security).eyes(), id);
  }

  static StackView find(Library library, Eyes eyes, long id) {
    List<Stacked> files = library.stack(eyes, id);
    if (files.isEmpty()) {
      throw AssetResource.notFound(id).asException();
    }
    return StackView.of(files);
  }
}
