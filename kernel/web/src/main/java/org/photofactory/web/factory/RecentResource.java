package org.photofactory.web.factory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.Arrival;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Limits;

/** What came last. */
@Path("recent")
@Produces(MediaType.APPLICATION_JSON)
public final class RecentResource {

  private static final int USUAL = 20;

  private final Library library;

  public RecentResource(Library library) {
    this.library = library;
  }

  /** Newest first. */
  @Needs(Right.READ)
  @GET
  public List<Arrival> recent(
      @Context SecurityContext security, @QueryParam("limit") @Nullable String limit) {
    return library.recent(Caller.of(security).eyes(), Limits.of(limit, USUAL));
  }
}
