package org.photofactory.web.server;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/**
 * Answers {@code /metrics} in Prometheus' text format. The meters of the JVM join at the first
 * request, as Java's management classes would cost every start time and memory for nothing.
 */
public final class MetricsHandler extends Handler.Abstract {

  private final PrometheusMeterRegistry metrics;
  private final JsonAnswers answers;
  private final AtomicBoolean joined = new AtomicBoolean();

  public MetricsHandler(PrometheusMeterRegistry metrics, JsonAnswers answers) {
    this.metrics = metrics;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!"/metrics".equals(Request.getPathInContext(request))) {
      return false;
    }
    RouteNames.name(request, "/metrics");
    Optional<Problem> objection = Reading.objection(request, response);
    if (objection.isPresent()) {
      answers.write(objection.get(), response, callback);
    } else {
      write(response, callback);
    }
    return true;
  }

  private void write(Response response, Callback callback) {
    if (joined.compareAndSet(false, true)) {
      joinJvm();
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(text), callback);
  }

  private void joinJvm() {
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
    new UptimeMetrics().bindTo(metrics);
  }
}
