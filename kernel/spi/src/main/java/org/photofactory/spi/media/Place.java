package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * Where a medium was taken.
 *
 * @param latitude WGS 84 degrees, −90 to 90
 * @param longitude WGS 84 degrees, −180 to 180
 * @param altitude metres above sea level; null when unknown
 * @param zone IANA time zone of the place, for example {@code Europe/Berlin}; null when unknown
 */
public record Place(
    double latitude, double longitude, @Nullable Double altitude, @Nullable String zone) {

  public Place {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not a place on Earth: " + latitude + ", " + longitude);
    }
  }
}
