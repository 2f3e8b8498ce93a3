package org.photofactory.plugins.metadata.tags;

import com.drew.lang.GeoLocation;
import com.drew.lang.Rational;
import com.drew.metadata.exif.GpsDirectory;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/** Place and time of the GPS tags. */
final class GpsFacts {

  private static final int BELOW_SEA_LEVEL = 1;

  private GpsFacts() {}

  static Optional<GeoPoint> point(@Nullable GpsDirectory gps) {
    GeoLocation location = gps == null ? null : gps.getGeoLocation();
    return location == null
        ? Optional.empty()
        : GeoPoint.of(location.getLatitude(), location.getLongitude(), altitude(gps));
  }

  static Stream<TimeCandidate> times(@Nullable GpsDirectory gps) {
    Date fix = gps == null ? null : gps.getGpsDate();
    return fix == null
        ? Stream.empty()
        : Stream.of(
            TimeCandidate.utc(
                TimeSource.GPS_DATE_TIME,
                LocalDateTime.ofInstant(fix.toInstant(), ZoneOffset.UTC)));
  }

  private static @Nullable Double altitude(GpsDirectory gps) {
    Rational metres = gps.getRational(GpsDirectory.TAG_ALTITUDE);
    if (metres == null || metres.getDenominator() == 0) {
      return null;
    }
    Integer reference = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
    boolean below = reference != null && reference == BELOW_SEA_LEVEL;
    return below ? -Math.abs(metres.doubleValue()) : metres.doubleValue();
  }
}
