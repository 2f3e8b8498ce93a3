package org.photofactory.web.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.TaskDesk;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** What plugins do at set times. */
@Path("plugins/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginTasksResource {

  private final TaskDesk desk;
  private final AuditTrail trail;

  public PluginTasksResource(TaskDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /** Tasks of a plugin, by name; none while it does not run. */
  @Needs(Right.ADMIN)
  @GET
  public List<PluginTaskView> list(@PathParam("id") String id) {
    return desk.tasks(id).stream().map(PluginTaskView::of).toList();
  }

  /** Has one run now, or as soon as another of its plugin has ended. */
  @Gives(status = 202)
  @Needs(Right.ADMIN)
  @POST
  @Path("{task}/run")
  public Response run(
      @PathParam("id") String id,
      @PathParam("task") String task,
      @Context SecurityContext security) {
    if (!desk.run(id, task)) {
      throw Problem.of(
              404,
              "PLUGIN_TASK_NOT_FOUND",
              "The plugin " + id + " has no task " + task + ", or does not run.",
              null)
          .asException();
    }
    trail.write(Caller.of(security).origin(), Action.PLUGIN_TASK_RUN, id + ": " + task);
    return Response.accepted().build();
  }
}
