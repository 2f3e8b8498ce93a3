package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.place.Geocoding;

class WeatherTest {

  private long now = Long.MAX_VALUE - 5;
  private final Weather weather = new Weather(() -> now);

  @Test
  void a_server_is_left_alone_until_its_time_has_come() {
    Geocoding away = weather.away("SERVER_BUSY", "It is busy.", Duration.ofSeconds(60));
    now += Duration.ofSeconds(59).toNanos();
    assertThat(weather.standing()).hasValueSatisfying(why -> assertThat(why).isEqualTo(away));
    now += Duration.ofSeconds(1).toNanos();
    assertThat(weather.standing()).isEmpty();
  }

  @Test
  void faults_count_only_in_a_row() {
    assertThat(weather.fault("one")).isInstanceOf(Geocoding.Later.class);
    assertThat(weather.fault("two")).isInstanceOf(Geocoding.Later.class);
    weather.fair(new Geocoding.Nowhere());
    assertThat(weather.fault("one again")).isInstanceOf(Geocoding.Later.class);
    assertThat(weather.standing()).isEmpty();
  }

  @Test
  void the_third_fault_in_a_row_is_the_servers() {
    weather.fault("one");
    weather.fault("two");
    assertThat(weather.fault("three")).isInstanceOf(Geocoding.Away.class);
    assertThat(weather.standing()).isPresent();
  }
}
