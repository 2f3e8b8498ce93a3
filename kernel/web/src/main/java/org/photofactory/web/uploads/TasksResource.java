package org.photofactory.web.uploads;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.tasks.UploadTasks;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;

/** What became of uploads whose senders did not wait. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class TasksResource {

  private static final int USUAL = 100;

  private final UploadTasks tasks;

  public TasksResource(UploadTasks tasks) {
    this.tasks = tasks;
  }

  /**
   * The caller's own, newest first.
   *
   * @param waiting {@code true} for those alone that are not settled
   */
  @GET
  @Needs(Right.UPLOAD)
  public Page<TaskView> list(
      @QueryParam("waiting") @Nullable String waiting,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    int length = Limits.of(limit, USUAL);
    List<TaskView> found =
        tasks
            .list(
                Caller.of(security).owner(), "true".equals(waiting), Cursor.id(cursor), length + 1)
            .stream()
            .map(TaskView::of)
            .toList();
    return Limits.cut(found, length, task -> Cursor.ofId(task.id()));
  }

  /** One of the caller's own. */
  @GET
  @Path("{id}")
  @Needs(Right.UPLOAD)
  public TaskView find(@PathParam("id") long id, @Context SecurityContext security) {
    return tasks
        .find(Caller.of(security).owner(), id)
        .map(TaskView::of)
        .orElseThrow(
            () ->
                Problem.of(
                        404,
                        "TASK_NOT_FOUND",
                        "There is no task " + id + " (any more).",
                        "What became of an upload is kept for a week.")
                    .asException());
  }
}
