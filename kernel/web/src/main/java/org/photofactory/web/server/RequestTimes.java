package org.photofactory.web.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.RouteNames;

/** Measures every request by route, method and status class. */
public final class RequestTimes extends Handler.Wrapper {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private static final String STREAM = "text/event-stream";

  private final MeterRegistry metrics;

  public RequestTimes(MeterRegistry metrics, Handler inner) {
    super(inner);
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Request.addCompletionListener(request, _ -> count(request, response));
    return super.handle(request, response, callback);
  }

  private void count(Request request, Response response) {
    if (STREAM.equals(response.getHeaders().get(HttpHeader.CONTENT_TYPE))) {
      // How long a page stays open is no measure of anything here.
      return;
    }
    long nanoseconds = System.nanoTime() - request.getBeginNanoTime();
    Timer.builder("http.server.requests")
        .description("Requests by route")
        .tag("route", route(request))
        .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER")
        .tag("status", response.getStatus() / 100 + "xx")
        .register(metrics)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private static String route(Request request) {
    return request.getAttribute(RouteNames.ATTRIBUTE) instanceof String route ? route : "none";
  }
}
