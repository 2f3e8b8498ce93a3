package org.photofactory.plugins.metadata.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso6709Test {

  @ParameterizedTest
  @CsvSource({
    "+32.0929+034.8620+028.516/, 32.0929, 34.8620",
    "+51.5335-000.1261/, 51.5335, -0.1261",
    "+48.8125+2.4862+000.000/, 48.8125, 2.4862",
    "-3345.5+15112.25/, -33.758333, 151.204167",
    "+401213.1-0750015.1/, 40.203639, -75.004194"
  })
  void degrees_minutes_and_seconds_are_told_apart_by_the_number_of_digits(
      String text, double latitude, double longitude) {
    GeoPoint point = Iso6709.parse(text).orElseThrow();
    assertThat(point.latitude()).isCloseTo(latitude, within(1e-6));
    assertThat(point.longitude()).isCloseTo(longitude, within(1e-6));
  }

  @Test
  void the_altitude_is_read_and_may_be_missing_or_below_the_sea() {
    assertThat(Iso6709.parse("+31.5+035.5-430.5/").orElseThrow().altitude()).isEqualTo(-430.5);
    assertThat(Iso6709.parse("+31.5+035.5/").orElseThrow().altitude()).isNull();
    assertThat(Iso6709.parse("+31.5+035.5+4294967/").orElseThrow().altitude()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "32.0929+034.8620", "+99.0+010.0/", "+00.0000+000.0000/", "here"})
  void nonsense_places_off_the_globe_and_zero_are_no_point(String text) {
    assertThat(Iso6709.parse(text)).isEmpty();
  }
}
