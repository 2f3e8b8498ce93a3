package org.photofactory.web.plugins;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.SafeMode;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;

/**
 * The safe mode: after two starts in a row that ended soon after installed plugins were started,
 * only plugins run that came with the appliance.
 */
@Path("plugins/safe-mode")
@Produces(MediaType.APPLICATION_JSON)
public final class SafeModeResource {

  private final SafeMode safeMode;
  private final AuditTrail trail;

  public SafeModeResource(SafeMode safeMode, AuditTrail trail) {
    this.safeMode = safeMode;
    this.trail = trail;
  }

  /** Whether it is on. */
  @Needs(Right.ADMIN)
  @GET
  public SafeModeView look() throws PluginDeedException {
    return safeMode
        .reason()
        .map(reason -> new SafeModeView(true, reason))
        .orElse(new SafeModeView(false, null));
  }

  /** Ends it: all plugins are started again. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @DELETE
  public Response end(@Context SecurityContext security) throws PluginDeedException {
    safeMode.end();
    trail.write(Caller.of(security).origin(), Action.SAFE_MODE_ENDED, null);
    return Response.accepted().build();
  }

  /**
   * Whether the safe mode is on.
   *
   * @param reason why, in a sentence; null when it is not
   */
  public record SafeModeView(boolean on, @Nullable String reason) {}
}
