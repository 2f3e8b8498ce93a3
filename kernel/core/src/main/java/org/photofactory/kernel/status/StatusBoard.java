package org.photofactory.kernel.status;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.ServiceStatus.Health;

/**
 * The latest word of every service, in memory, so that it can be read while the database is away.
 * Thread-safe.
 */
public final class StatusBoard {

  private final Map<String, ServiceStatus> latest = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Events events;

  public StatusBoard(Clock clock, Events events) {
    this.clock = clock;
    this.events = events;
  }

  /** Says that a service is alive, how it fares and what it does. */
  public void beat(String service, Health health, String currentTask) {
    ServiceStatus now = new ServiceStatus(service, health, currentTask, clock.instant());
    ServiceStatus before = latest.put(service, now);
    if (before == null || before.health() != health) {
      events.publish(new Event.StatusChanged());
    }
  }

  /** Every service, by name. */
  public List<ServiceStatus> services() {
    return latest.values().stream().sorted(Comparator.comparing(ServiceStatus::name)).toList();
  }
}
