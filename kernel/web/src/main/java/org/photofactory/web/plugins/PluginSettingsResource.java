package org.photofactory.web.plugins;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginSettingsDesk;
import org.photofactory.kernel.settings.SettingsRefusedException;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.JsonBodies;
import org.photofactory.web.rest.Problem;

/** What can be set for a plugin. */
@Path("plugins/{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginSettingsResource {

  private final PluginSettingsDesk desk;
  private final AuditTrail trail;

  public PluginSettingsResource(PluginSettingsDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /** All its settings, in its own order. Secrets are not told. */
  @Needs(Right.ADMIN)
  @GET
  public List<SettingView> list(@PathParam("id") String id) throws PluginDeedException {
    return desk.list(id).stream().map(SettingView::of).toList();
  }

  /**
   * Changes some of them, all or none: a value for each key, null for the plugin's default; what is
   * left out stays. They hold from the next call on.
   */
  @Needs(Right.ADMIN)
  @PATCH
  @Consumes({JsonBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public List<SettingView> change(
      @PathParam("id") String id,
      @Nullable Map<String, @Nullable String> values,
      @Context SecurityContext security)
      throws PluginDeedException, IOException {
    if (values == null) {
      throw Problem.badRequest("The request needs a body.", "Send a JSON object.").asException();
    }
    try {
      desk.change(id, values);
    } catch (SettingsRefusedException refused) {
      throw problem(refused).asException();
    }
    String keys = String.join(", ", new TreeSet<>(values.keySet()));
    trail.write(Caller.of(security).origin(), Action.PLUGIN_SETTINGS_CHANGED, id + ": " + keys);
    return list(id);
  }

  private static Problem problem(SettingsRefusedException refused) {
    return new Problem(
        422,
        "SETTING_INVALID",
        refused.getMessage(),
        null,
        Map.of("fields", new TreeMap<>(refused.reasons())));
  }
}
