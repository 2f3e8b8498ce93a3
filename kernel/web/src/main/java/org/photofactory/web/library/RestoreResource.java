package org.photofactory.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.library.EditsResource.ResultView;

/** Many assets back from the trash. */
@Path("assets/restore")
@Produces(MediaType.APPLICATION_JSON)
public final class RestoreResource {

  private final Trash trash;

  public RestoreResource(Trash trash) {
    this.trash = trash;
  }

  /**
   * Brings many back from the trash, each with what went with it; those that cannot come keep no
   * other from it.
   */
  @Needs(Right.WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public List<ResultView> restore(
      ManyPassages.@Nullable Chosen chosen, @Context SecurityContext security) {
    long owner = Caller.of(security).owner();
    return ManyPassages.each(chosen, id -> trash.restore(owner, id));
  }
}
