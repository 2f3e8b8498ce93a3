package org.photofactory.web.rooms;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.ApiRooms.Visit;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.RestApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands everything below {@code /api/v1/p/<plugin>/} to that plugin's own application. */
public final class RoomsHandler extends Handler.Abstract {

  private static final Logger log = LoggerFactory.getLogger(RoomsHandler.class);

  static final String ROOT = "/api/v1/p/";
  private static final long BODY_LIMIT = 16 << 20;

  private final ApiRooms rooms;
  private final RoomApplications applications;
  private final JsonAnswers answers;

  public RoomsHandler(ApiRooms rooms, Database database, JsonAnswers answers) {
    this.rooms = rooms;
    this.applications = new RoomApplications(database, rooms);
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws InterruptedException {
    String path = Request.getPathInContext(request);
    if (path == null || !path.startsWith(ROOT)) {
      return false;
    }
    String plugin = plugin(path);
    Optional<Visit> visit = rooms.enter(plugin);
    if (visit.isPresent()) {
      serve(visit.get(), request, response, callback);
    } else {
      answers.write(notFound(plugin), response, callback);
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    applications.close();
    super.doStop();
  }

  private void serve(Visit visit, Request request, Response response, Callback callback) {
    Callback leaving = leaving(visit, response, callback);
    RestApplication application;
    try {
      application = applications.of(visit.room());
    } catch (RuntimeException | LinkageError broken) {
      log.error("The API of {} cannot be built", visit.room().pluginId(), broken);
      visit.room().failed(broken);
      answers.write(Problem.internal(), response, leaving);
      return;
    }
    application.serve(request, response, leaving, BODY_LIMIT);
  }

  /** Leaves the room when the answer has gone, and says that it works when it is one. */
  private static Callback leaving(Visit visit, Response response, Callback callback) {
    return new Callback.Nested(Callback.from(callback, visit::close)) {
      @Override
      public void succeeded() {
        // What is not found, or not allowed, may never have come to the plugin's code.
        if (response.getStatus() < 400) {
          visit.room().worked();
        }
        super.succeeded();
      }
    };
  }

  private static String plugin(String path) {
    int end = path.indexOf('/', ROOT.length());
    return path.substring(ROOT.length(), end < 0 ? path.length() : end);
  }

  private static Problem notFound(String plugin) {
    return Problem.of(
        404,
        "PLUGIN_NOT_FOUND",
        "There is no plugin " + plugin + " that answers here.",
        "It may not be installed, or not be running.");
  }
}
