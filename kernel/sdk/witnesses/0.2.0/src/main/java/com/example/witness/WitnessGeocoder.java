package com.example.witness;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.place.PlaceNames;
import org.photofactory.spi.stage.Settings;

/** Uses what geocoders may use. */
@Component
public final class WitnessGeocoder implements Geocoder {

  private final Settings settings;

  @Activate
  public WitnessGeocoder(@Reference Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public Optional<String> off() {
    return settings.flag("flag") ? Optional.empty() : Optional.of("It is switched off.");
  }

  @Override
  public Geocoding find(double latitude, double longitude, List<String> languages) {
    if (Math.abs(latitude) > 80) {
      return new Geocoding.Nowhere();
    }
    if (longitude > 179) {
      return new Geocoding.Later(Duration.ofMinutes(1), "It is too far.");
    }
    if (longitude < -179) {
      return new Geocoding.Away("TOO_FAR", "It is too far.");
    }
    PlaceNames names =
        new PlaceNames(
            "DE", "Germany", "Berlin", null, "Berlin", "Mitte", "Pariser Platz", "Berlin, Germany");
    return new Geocoding.Found(names, "© Witness");
  }
}
