package org.photofactory.web.factory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Viewer;

/** How the appliance fares. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {

  private final StatusDesk desk;

  public StatusResource(StatusDesk desk) {
    this.desk = desk;
  }

  /** Everything. */
  @Needs(Right.READ)
  @GET
  public StatusView status(@Context SecurityContext security) {
    return desk.whole(Viewer.of(security));
  }
}
