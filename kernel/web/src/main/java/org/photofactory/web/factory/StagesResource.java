package org.photofactory.web.factory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Predicate;
import org.photofactory.kernel.pipeline.StageControl;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.rest.Problem;

/** Stages: how they fare, and what people may do with them. */
@Path("stages")
@Produces(MediaType.APPLICATION_JSON)
public final class StagesResource {

  private final StageControl stages;

  public StagesResource(StageControl stages) {
    this.stages = stages;
  }

  /** All of them. */
  @Needs(Right.READ)
  @GET
  public List<StageView> list(@Context SecurityContext security) {
    Viewer viewer = Viewer.of(security);
    return stages.stages().stream().map(stage -> StageView.of(stage, viewer)).toList();
  }

  /** Halts one. */
  @Needs(Right.ADMIN)
  @POST
  @Path("{name}/pause")
  public StageView pause(@PathParam("name") String name, @Context SecurityContext security) {
    return change(stages::pause, name, Viewer.of(security));
  }

  /** Lets one work again. */
  @Needs(Right.ADMIN)
  @POST
  @Path("{name}/resume")
  public StageView resume(@PathParam("name") String name, @Context SecurityContext security) {
    return change(stages::resume, name, Viewer.of(security));
  }

  /** Has one work on every asset again. */
  @Needs(Right.ADMIN)
  @POST
  @Path("{name}/rerun")
  public StageView rerun(@PathParam("name") String name, @Context SecurityContext security) {
    return change(stages::rerun, name, Viewer.of(security));
  }

  private StageView change(Predicate<String> change, String name, Viewer viewer) {
    if (!change.test(name)) {
      throw notFound(name).asException();
    }
    return stages
        .stage(name)
        .map(stage -> StageView.of(stage, viewer))
        .orElseThrow(() -> notFound(name).asException());
  }

  private static Problem notFound(String name) {
    return Problem.of(
        404, "STAGE_NOT_FOUND", "There is no stage named " + name + ".", "See /api/v1/stages.");
  }
}
