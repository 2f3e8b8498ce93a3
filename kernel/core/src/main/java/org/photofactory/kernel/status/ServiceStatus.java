package org.photofactory.kernel.status;

import java.time.Instant;

/**
 * What a service last said about itself.
 *
 * @param name for example {@code scheduler} or {@code inbox}
 * @param health how it fares
 * @param currentTask what it was doing, for people
 * @param heartbeat when it said so
 */
public record ServiceStatus(String name, Health health, String currentTask, Instant heartbeat) {

  /** How a service fares. */
  public enum Health {
    /** All is well. */
    OK,
    /** Degraded, and healing itself. */
    WARN,
    /** A person must act. */
    ERROR,
    /** Not running. */
    STOPPED
  }
}
