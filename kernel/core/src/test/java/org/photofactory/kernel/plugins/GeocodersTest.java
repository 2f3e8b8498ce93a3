package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;

class GeocodersTest {

  private final List<String> troubles = new ArrayList<>();
  private final Geocoders any = new Geocoders("");

  @Test
  void without_geocoders_nobody_can_be_asked() throws InterruptedException {
    assertThat(any.off()).contains("No plugin that knows places is at work.");
    assertThat(any.find(0, 0, List.of())).isInstanceOf(Geocoding.Later.class);
  }

  @Test
  void of_several_the_first_by_name_is_asked_that_can_be() throws InterruptedException {
    dock(any, "photon", Optional.empty());
    dock(any, "table", Optional.empty());
    dock(any, "atlas", Optional.of("It has no map."));
    assertThat(any.off()).isEmpty();
    assertThat(any.name()).isEqualTo("photon");
    assertThat(any.find(0, 0, List.of())).isEqualTo(later("photon"));
  }

  @Test
  void the_one_that_people_have_chosen_is_asked_and_no_other() throws InterruptedException {
    Geocoders chosen = new Geocoders("table");
    dock(chosen, "photon", Optional.empty());
    assertThat(chosen.off()).contains("The geocoder \"table\" is not here.");
    dock(chosen, "table", Optional.empty());
    assertThat(chosen.find(0, 0, List.of())).isEqualTo(later("table"));
  }

  @Test
  void why_nobody_can_be_asked_is_told_by_the_geocoder() {
    dock(any, "atlas", Optional.of("It has no map."));
    assertThat(any.off()).contains("It has no map.");
    assertThat(any.name()).isEmpty();
  }

  @Test
  void each_is_asked_once_why_it_cannot_be_and_none_behind_one_that_can() {
    List<String> asked = new CopyOnWriteArrayList<>();
    dockListed("atlas", Optional.of("It has no map."), asked);
    dockListed("globe", Optional.of("It has no globe."), asked);
    assertThat(any.off()).contains("It has no map.");
    assertThat(asked).containsExactly("atlas", "globe");
    dockListed("beacon", Optional.empty(), asked);
    assertThat(any.off()).isEmpty();
    assertThat(asked).containsExactly("atlas", "globe", "atlas", "beacon");
  }

  /**
   * @param asked gets its name whenever it is asked why it cannot be
   */
  private void dockListed(String name, Optional<String> off, List<String> asked) {
    any.dock(
        new Named(name, off) {
          @Override
          public Optional<String> off() {
            asked.add(name());
            return super.off();
          }
        },
        TestTenants.named(name, troubles));
  }

  @Test
  void one_that_has_gone_is_not_asked() throws InterruptedException {
    dock(any, "photon", Optional.empty()).close();
    assertThat(any.off()).isPresent();
    assertThat(any.find(0, 0, List.of())).isInstanceOf(Geocoding.Later.class);
  }

  @Test
  void one_with_a_defect_rests_and_its_plugin_is_told() throws InterruptedException {
    any.dock(
        new Named("photon", Optional.empty()) {
          @Override
          public Geocoding find(double latitude, double longitude, List<String> languages) {
            throw new NoClassDefFoundError("com/example/Gone");
          }
        },
        TestTenants.named("photon", troubles));
    assertThat(any.find(0, 0, List.of()))
        .isInstanceOfSatisfying(
            Geocoding.Away.class, away -> assertThat(away.code()).isEqualTo("GEOCODER_FAULTY"));
    assertThat(troubles).singleElement().asString().contains("com/example/Gone");
  }

  @Test
  void one_that_meets_bad_weather_is_asked_again_and_blamed_for_nothing()
      throws InterruptedException {
    any.dock(
        new Named("photon", Optional.empty()) {
          @Override
          public Geocoding find(double latitude, double longitude, List<String> languages) {
            throw new DatabaseAwayException("away");
          }
        },
        TestTenants.named("photon", troubles));
    for (int call = 0; call < 6; call++) {
      assertThat(any.find(0, 0, List.of())).isInstanceOf(Geocoding.Later.class);
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  @Timeout(60)
  void one_that_does_not_say_whether_it_can_be_asked_keeps_nobody_from_the_next()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    any.dock(
        new Named("atlas", Optional.empty()) {
          @Override
          public Optional<String> off() {
            try {
              never.await();
            } catch (InterruptedException told) {
              Thread.currentThread().interrupt();
            }
            return Optional.empty();
          }
        },
        TestTenants.named("atlas", troubles));
    dock(any, "photon", Optional.empty());
    assertThat(any.off()).isEmpty();
    assertThat(any.find(0, 0, List.of())).isEqualTo(later("photon"));
  }

  private ServiceDock.Mooring dock(Geocoders geocoders, String name, Optional<String> off) {
    return geocoders.dock(new Named(name, off), TestTenants.named(name, troubles));
  }

  private static Geocoding later(String reason) {
    return new Geocoding.Later(Duration.ofSeconds(1), reason);
  }

  /** Answers with its own name. */
  private static class Named implements Geocoder {

    private final String name;
    private final Optional<String> off;

    Named(String name, Optional<String> off) {
      this.name = name;
      this.off = off;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<String> off() {
      return off;
    }

    @Override
    public Geocoding find(double latitude, double longitude, List<String> languages)
        throws InterruptedException {
      return later(name);
    }
  }
}
