package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.place.GeoPoint;

/**
 * The {@code loci} atom of 3GPP films: a name, then longitude, latitude and altitude in 16.16 fixed
 * point.
 */
final class LocationAtom {

  private static final int NAME = 6;
  private static final double FIXED_POINT = 65536.0;

  private LocationAtom() {}

  static Optional<GeoPoint> read(ByteSource atom) throws IOException {
    long at = NAME;
    while (atom.unsigned8(at) != 0) {
      at++;
    }
    long longitude = at + 2;
    return GeoPoint.of(
        atom.signed32(longitude + 4) / FIXED_POINT,
        atom.signed32(longitude) / FIXED_POINT,
        atom.signed32(longitude + 8) / FIXED_POINT);
  }
}
