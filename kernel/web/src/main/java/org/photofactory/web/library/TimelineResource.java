package org.photofactory.web.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.factory.Totals;

/** How many assets each day holds. */
@Path("timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

  private final Totals totals;

  public TimelineResource(Totals totals) {
    this.totals = totals;
  }

  /** Newest day first. */
  @Needs(Right.READ)
  @GET
  public List<DayCount> days(@Context SecurityContext security) {
    return totals.days(Caller.of(security).owner());
  }
}
