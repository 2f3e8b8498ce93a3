package org.photofactory.plugins.metadata.place;

import java.time.ZoneId;
import java.util.Optional;

/** Tells the time zone of a place. Thread-safe. */
@FunctionalInterface
public interface ZoneFinder {

  /**
   * The zone.
   *
   * @param latitude WGS 84 degrees
   * @param longitude WGS 84 degrees
   * @return empty where none is known, and where the JDK does not know the zone's name
   */
  Optional<ZoneId> zone(double latitude, double longitude);
}
