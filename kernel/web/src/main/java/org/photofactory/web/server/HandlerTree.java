package org.photofactory.web.server;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SecuredRedirectHandler;
import org.photofactory.web.KernelServices;
import org.photofactory.web.WebSettings;
import org.photofactory.web.door.RightsFilter;
import org.photofactory.web.live.EventHub;
import org.photofactory.web.live.EventsHandler;
import org.photofactory.web.media.MediaHandler;
import org.photofactory.web.media.MediaShelf;
import org.photofactory.web.network.RateLimits;
import org.photofactory.web.network.SteadyBodies;
import org.photofactory.web.panels.PanelsHandler;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.RestApplication;
import org.photofactory.web.rooms.RoomsHandler;

/**
 * Who answers what. The first handler that knows a path takes the request; errors end in the
 * envelope.
 */
public final class HandlerTree {

  private final KernelServices kernel;
  private final WebSettings settings;
  private final JsonAnswers answers;
  private final Problems problems;

  /**
   * What answers behind the door.
   *
   * @param hub where live events come from
   * @param resources the kernel's own resources
   * @param dav what answers below {@code /dav/}
   */
  public record Rooms(EventHub hub, Set<Object> resources, Handler dav) {}

  public HandlerTree(
      KernelServices kernel, WebSettings settings, JsonAnswers answers, Problems problems) {
    this.kernel = kernel;
    this.settings = settings;
    this.answers = answers;
    this.problems = problems;
  }

  /**
   * Gives a server its handlers.
   *
   * @param rooms what answers behind the door
   * @param door stands before everything else
   */
  public void plant(Server server, Rooms rooms, Handler.Wrapper door) {
    EventHub hub = rooms.hub();
    kernel.signals().metrics().gauge("http.server.event.streams", hub, EventHub::listeners);
    RateLimits rates = new RateLimits(settings.http().network().limits().rates(), answers);
    door.setHandler(rates.ofCallers(new Handler.Sequence(routes(rooms))));
    Handler whole = heardOut(redirected(guarded(rates.ofAddresses(door))));
    Handler measured = new RequestTimes(kernel.signals().metrics(), whole);
    server.setHandler(new GracefulHandler(measured));
    server.setErrorHandler(new ErrorEnvelope(answers, problems));
  }

  /** With a certificate nobody is served by plain HTTP; the method stays, as by status 307. */
  private Handler redirected(Handler inner) {
    return settings.http().network().tls().isEmpty()
        ? inner
        : new SecuredRedirectHandler(inner, HttpStatus.TEMPORARY_REDIRECT_307);
  }

  /** Every request is heard to its end, but for no longer than is decent. */
  private Handler heardOut(Handler inner) {
    Handler whole = new WholeRequests(new SensibleAddresses(answers, inner));
    return new SteadyBodies(settings.http().network().limits().patience(), whole);
  }

  /** Foreign senders are stopped before anybody works for them. */
  private Handler guarded(Handler inner) {
    Set<String> foreign = settings.http().network().foreignOrigins();
    return new Guard(answers, foreign, CrossOrigins.around(inner, foreign));
  }

  private List<Handler> routes(Rooms rooms) {
    KernelServices.Shelves shelves = kernel.shelves();
    MediaShelf shelf =
        new MediaShelf(kernel.ledger().library(), shelves.files(), shelves.quarantine());
    List<Handler> routes = new ArrayList<>();
    routes.add(new EventsHandler(rooms.hub(), answers));
    routes.add(compressed(new Handler.Sequence(rooms(), api(rooms.resources()))));
    routes.add(new PanelsHandler(kernel.pipeline().plugins().panels(), answers));
    routes.add(new MediaHandler(shelf, answers, problems));
    routes.add(rooms.dav());
    routes.add(new HealthHandler(answers, kernel.ledger().database(), kernel.board().readiness()));
    routes.add(
        new CatalogHandler(kernel.pipeline().plugins().catalogs().offered(), answers, problems));
    routes.add(new MetricsHandler(kernel.signals().metrics(), answers));
    if (Files.isDirectory(settings.webapp())) {
      routes.add(new WebAppHandler(settings.webapp()));
    }
    return routes;
  }

  private Handler rooms() {
    return new RoomsHandler(
        kernel.pipeline().plugins().rooms(), kernel.ledger().database(), answers);
  }

  private Handler api(Set<Object> resources) {
    RightsFilter.requireRights(resources);
    return new ApiHandler(
        () -> new RestApplication(ApiHandler.ROOT, resources, problems, new RightsFilter()),
        answers,
        settings.http().maxUploadBytes());
  }

  private static Handler compressed(Handler inner) {
    CompressionHandler compressing = new CompressionHandler(inner);
    compressing.putCompression(new GzipCompression());
    compressing.putConfiguration(
        "/api/*",
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .compressIncludeMethod("POST")
            .compressIncludeMimeType("application/json")
            .compressIncludeMimeType("application/x-ndjson")
            .decompressExcludePath("/*")
            .build());
    return compressing;
  }
}
