package org.photofactory.web.plugins;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.uploads.UploadFolder;

/**
 * Plugins. A deed is written down and answered with 202; the host then does it, and the event
 * {@code plugin} tells how it goes.
 */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource {

  private static final String UPLOAD = "upload";

  private final PluginDesk desk;
  private final UploadFolder folder;
  private final AuditTrail trail;

  /**
   * @param folder where jars are received; nothing of one stays there
   */
  public PluginsResource(PluginDesk desk, UploadFolder folder, AuditTrail trail) {
    this.desk = desk;
    this.folder = folder;
    this.trail = trail;
  }

  /** Every plugin, by id, and every jar that was put into the folder and cannot be taken in. */
  @Needs(Right.ADMIN)
  @GET
  public List<PluginView> list() {
    return desk.all().stream().map(PluginView::of).toList();
  }

  /** One of them. */
  @Needs(Right.ADMIN)
  @GET
  @Path("{id}")
  public PluginView one(@PathParam("id") String id) throws PluginDeedException {
    return PluginView.of(desk.find(id));
  }

  /** Says what installing a jar would say and do; the body is the jar. Nothing of it runs. */
  @Needs(Right.ADMIN)
  @POST
  @Path("inspection")
  public InspectionView inspect(InputStream body) throws PluginDeedException, IOException {
    java.nio.file.Path jar = folder.receive(UUID.randomUUID(), body, 0, null);
    try {
      return InspectionView.of(desk.inspect(jar, null));
    } finally {
      Files.deleteIfExists(jar);
    }
  }

  /**
   * Installs a plugin, or another version of it; the body is the jar.
   *
   * @param sha256 what an inspection has said of the jar, so that nothing else is installed than
   *     what was looked at; null: whatever is sent
   * @param older {@code true}: also in the place of a newer version
   */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  public Response install(
      @QueryParam("sha256") @Nullable String sha256,
      @QueryParam("older") boolean older,
      @Context SecurityContext security,
      InputStream body)
      throws PluginDeedException, IOException {
    java.nio.file.Path jar = folder.receive(UUID.randomUUID(), body, 0, sha256);
    try {
      String id = desk.install(jar, UPLOAD, older);
      return done(security, Action.PLUGIN_INSTALLED, id);
    } finally {
      Files.deleteIfExists(jar);
    }
  }

  /** Switches one on. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/enable")
  public Response enable(@PathParam("id") String id, @Context SecurityContext security)
      throws PluginDeedException {
    desk.enable(id, true);
    return done(security, Action.PLUGIN_ENABLED, id);
  }

  /** Switches one off; what it made stays. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/disable")
  public Response disable(@PathParam("id") String id, @Context SecurityContext security)
      throws PluginDeedException {
    desk.enable(id, false);
    return done(security, Action.PLUGIN_DISABLED, id);
  }

  /** Has the version run that ran before. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/rollback")
  public Response goBack(@PathParam("id") String id, @Context SecurityContext security)
      throws PluginDeedException {
    desk.goBack(id);
    return done(security, Action.PLUGIN_ROLLED_BACK, id);
  }

  /** Takes one out; its data stays. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @DELETE
  @Path("{id}")
  public Response remove(@PathParam("id") String id, @Context SecurityContext security)
      throws PluginDeedException {
    desk.remove(id);
    return done(security, Action.PLUGIN_REMOVED, id);
  }

  private Response done(SecurityContext security, Action action, String id) {
    trail.write(Caller.of(security).origin(), action, id);
    return Response.accepted().build();
  }
}
