package org.photofactory.plugins.metadata.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place as a file states it.
 *
 * @param latitude WGS 84 degrees, −90 to 90
 * @param longitude WGS 84 degrees, −180 to 180
 * @param altitude metres above sea level; null when unknown
 */
public record GeoPoint(double latitude, double longitude, @Nullable Double altitude) {

  /** Metres; the bottom of the sea, and balloons. */
  private static final double DEEPEST = -12_000;

  private static final double HIGHEST = 100_000;

  /**
   * A point, unless it cannot be one: off the globe, or exactly 0/0, which receivers without a fix
   * write.
   *
   * @param altitude metres; dropped when nobody takes pictures there
   */
  public static Optional<GeoPoint> of(
      double latitude, double longitude, @Nullable Double altitude) {
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    boolean noFix = latitude == 0 && longitude == 0;
    if (!onEarth || noFix) {
      return Optional.empty();
    }
    boolean reachable = altitude != null && altitude >= DEEPEST && altitude <= HIGHEST;
    Double known = reachable ? altitude : null;
    return Optional.of(new GeoPoint(latitude, longitude, known));
  }
}
