package org.photofactory.kernel.places;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.place.PlaceNames;

/** Answers as it is told, and remembers what it was asked. */
final class TestGeocoder implements Geocoder {

  /** What it answers. */
  @FunctionalInterface
  interface Answer {
    Geocoding to(double latitude, double longitude) throws InterruptedException;
  }

  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile Optional<String> off = Optional.empty();
  volatile Answer answer = TestGeocoder::hemisphere;

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Optional<String> off() {
    return off;
  }

  @Override
  public Geocoding find(double latitude, double longitude, List<String> languages)
      throws InterruptedException {
    asked.add(latitude + " " + longitude + " " + languages);
    return answer.to(latitude, longitude);
  }

  /** Everything north of the equator is Lisbon, everything south of it Rio. */
  static Geocoding hemisphere(double latitude, double longitude) {
    return latitude > 0
        ? found("PT", "Portugal", "Lisbon")
        : found("BR", "Brazil", "Rio de Janeiro");
  }

  private static Geocoding found(String code, String country, String city) {
    PlaceNames names =
        new PlaceNames(code, country, null, null, city, null, null, city + ", " + country);
    return new Geocoding.Found(names, "© somebody");
  }
}
