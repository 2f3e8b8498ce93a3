package org.photofactory.plugins.metadata.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneMapTest {

  private final ZoneMap zones = new ZoneMap();

  @ParameterizedTest
  @CsvSource({
    "52.52, 13.40, Europe/Berlin",
    "48.8584, 2.2945, Europe/Paris",
    "51.5335, -0.1261, Europe/London",
    "40.71, -74.00, America/New_York",
    "39.115, -108.401, America/Denver",
    "34.0081, -118.4981, America/Los_Angeles",
    "-33.8688, 151.2093, Australia/Sydney",
    "27.7172, 85.3240, Asia/Kathmandu",
    "46.8984, 102.7686, Asia/Ulaanbaatar",
    "-33.4535, 25.7646, Africa/Johannesburg",
    "35.6762, 139.6503, Asia/Tokyo",
    "-17.7134, 178.0650, Pacific/Fiji",
    "64.1466, -21.9426, Atlantic/Reykjavik",
    "-77.8419, 166.6863, Antarctica/McMurdo"
  })
  void places_lie_in_their_zones(double latitude, double longitude, String zone) {
    assertThat(zones.zone(latitude, longitude)).contains(ZoneId.of(zone));
  }

  @Test
  void zones_are_right_on_both_sides_of_a_near_border() {
    assertThat(zones.zone(47.62, 7.67)).contains(ZoneId.of("Europe/Berlin"));
    assertThat(zones.zone(47.555, 7.59)).contains(ZoneId.of("Europe/Zurich"));
  }

  @Test
  void the_corners_of_the_map_are_on_it() {
    for (double latitude : new double[] {-90, 0, 90}) {
      for (double longitude : new double[] {-180, 0, 180}) {
        assertThatNoException().isThrownBy(() -> zones.zone(latitude, longitude));
      }
    }
  }

  @Test
  void many_threads_may_ask_at_once() throws Exception {
    List<Callable<ZoneId>> calls =
        Stream.<Callable<ZoneId>>generate(() -> () -> zones.zone(52.52, 13.40).orElseThrow())
            .limit(64)
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<ZoneId> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(ZoneId.of("Europe/Berlin"));
      }
    }
  }
}
