package org.photofactory.kernel;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.StatusBoard;

/**
 * How the rooms make themselves heard.
 *
 * @param events what happens
 * @param board how services fare
 * @param meters figures for {@code /metrics}
 * @param clock what time it is
 */
public record Signals(
    Events events, StatusBoard board, PrometheusMeterRegistry meters, Clock clock) {

  /** Signals of a kernel that runs by this clock. */
  public static Signals create(Clock clock) {
    Events events = new Events();
    return new Signals(
        events,
        new StatusBoard(clock, events),
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        clock);
  }
}
