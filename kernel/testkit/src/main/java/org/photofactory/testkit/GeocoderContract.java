package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;

/**
 * What every {@link Geocoder} must keep; extend it and name a geocoder and a location that it
 * knows. The time limit of each test only catches calls that hang.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class GeocoderContract {

  /** Corners and edges of the Earth, and where its coordinates begin. */
  private static final List<Location> EDGES =
      List.of(
          new Location(0, 0),
          new Location(90, 0),
          new Location(-90, 180),
          new Location(-90, -180),
          new Location(12.3456789012345, 179.9999999),
          new Location(-0.0000001, -179.9999999));

  private static final List<String> ENGLISH = List.of("en");

  /** WGS 84 degrees. */
  public record Location(double latitude, double longitude) {}

  /** The geocoder under test, set up so that it can be asked; a new one each time. */
  protected abstract Geocoder geocoder() throws Exception;

  /** A location whose place it has a name for. */
  protected abstract Location known();

  @Test
  void its_name_is_lower_case_and_stays() throws Exception {
    Geocoder geocoder = geocoder();
    assertThat(geocoder.name()).matches("[a-z][a-z0-9-]{0,39}").isEqualTo(geocoder.name());
  }

  @Test
  void once_set_up_it_can_be_asked() throws Exception {
    assertThat(geocoder().off()).isEmpty();
  }

  @Test
  void a_place_that_it_knows_has_a_name() throws Exception {
    assertThat(find(geocoder(), known(), ENGLISH))
        .isInstanceOfSatisfying(
            Geocoding.Found.class, found -> assertThat(found.names().name()).isNotBlank());
  }

  @Test
  void it_needs_no_language() throws Exception {
    assertThat(find(geocoder(), known(), List.of())).isInstanceOf(Geocoding.Found.class);
  }

  @Test
  void asked_again_it_says_the_same() throws Exception {
    Geocoder geocoder = geocoder();
    Geocoding first = find(geocoder, known(), ENGLISH);
    assertThat(find(geocoder, known(), ENGLISH)).isEqualTo(first);
  }

  @Test
  void several_that_ask_at_once_are_told_the_same() throws Exception {
    Geocoder geocoder = geocoder();
    List<Callable<Geocoding>> calls = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      calls.add(() -> find(geocoder, known(), ENGLISH));
    }
    Geocoding alone = find(geocoder(), known(), ENGLISH);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Geocoding> answer : threads.invokeAll(calls)) {
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(alone);
      }
    }
  }

  @Test
  void every_location_on_earth_has_an_answer() throws Exception {
    Geocoder geocoder = geocoder();
    for (Location edge : EDGES) {
      assertThat(find(geocoder, edge, ENGLISH)).as("%s", edge).isNotNull();
    }
  }

  @Test
  void a_call_that_is_interrupted_ends() throws Exception {
    Geocoder geocoder = geocoder();
    Thread.currentThread().interrupt();
    try {
      assertThat(find(geocoder, known(), ENGLISH)).isNotNull();
    } catch (InterruptedException ended) {
      assertThat(ended).as("an interrupted call may end so").isNotNull();
    } finally {
      Thread.interrupted();
    }
  }

  private static Geocoding find(Geocoder geocoder, Location at, List<String> languages)
      throws InterruptedException {
    return geocoder.find(at.latitude(), at.longitude(), languages);
  }
}
