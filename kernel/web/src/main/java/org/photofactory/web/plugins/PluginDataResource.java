package org.photofactory.web.plugins;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.PluginDataDesk;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;

/** What a plugin keeps: its tables, its flags on assets, the files it has derived. */
@Path("plugins/{id}/data")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginDataResource {

  private final PluginDataDesk desk;
  private final AuditTrail trail;

  public PluginDataResource(PluginDataDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /**
   * Removes all of it for good, of a plugin that was removed or switched off; the event {@code
   * plugin} tells when it is gone.
   */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @DELETE
  @Consumes(MediaType.APPLICATION_JSON)
  public Response remove(
      @PathParam("id") String id,
      @Nullable Confirmation confirmation,
      @Context SecurityContext security)
      throws PluginDeedException {
    desk.erase(id, confirmation == null ? null : confirmation.confirm);
    trail.write(Caller.of(security).origin(), Action.PLUGIN_DATA_REMOVED, id);
    return Response.accepted().build();
  }

  /**
   * What a person has typed, so that nothing is lost by a slip.
   *
   * @param confirm the plugin's id
   */
  public record Confirmation(@Nullable String confirm) {}
}
