package org.photofactory.web.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.photofactory.kernel.plugins.PluginDataDesk;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;

/** What plugins that were removed have left. */
@Path("plugins/leftovers")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginLeftoversResource {

  private final PluginDataDesk desk;

  public PluginLeftoversResource(PluginDataDesk desk) {
    this.desk = desk;
  }

  /** Every plugin that is not there any more and has left something, by id. */
  @Needs(Right.ADMIN)
  @GET
  public List<LeftoverView> list() throws PluginDeedException {
    return desk.leftovers().stream().map(LeftoverView::of).toList();
  }
}
