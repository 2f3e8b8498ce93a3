package org.photofactory.plugins.metadata.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.health.SelfCheck;

/**
 * Looks whether the time zones in the jar can be read: cities around the Earth lie in theirs. By
 * wrong zones, photos would quietly get wrong times. Stateless.
 */
@Component(service = SelfCheck.class)
public final class ZoneCheck implements SelfCheck {

  private record City(String zone, double latitude, double longitude) {}

  private static final List<City> CITIES =
      List.of(
          new City("Europe/Berlin", 52.52, 13.40),
          new City("America/New_York", 40.71, -74.00),
          new City("Asia/Tokyo", 35.68, 139.65),
          new City("Africa/Johannesburg", -33.45, 25.76),
          new City("Australia/Sydney", -33.87, 151.21));

  private final ZoneFinder zones;

  /** As the kernel makes it. */
  @Activate
  public ZoneCheck() {
    this(new ZoneMap());
  }

  ZoneCheck(ZoneFinder zones) {
    this.zones = zones;
  }

  @Override
  public Optional<String> complaint() {
    return CITIES.stream()
        .filter(city -> !lies(city))
        .findFirst()
        .map(city -> "Its map of time zones does not know " + city.zone() + " any more.");
  }

  private boolean lies(City city) {
    ZoneId zone = ZoneId.of(city.zone());
    return zones.zone(city.latitude(), city.longitude()).filter(zone::equals).isPresent();
  }
}
