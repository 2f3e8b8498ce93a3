package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.plugins.PresentSettings;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.stage.Settings;

/** How long a server is left alone, and by whom. */
@Timeout(60)
class BusyServerTest {

  private LocalServer server;
  private final Desk desk = new Desk(OutgoingSettings.parse("127.0.0.1"));
  private NominatimGeocoder geocoder;

  @BeforeEach
  void open() throws IOException {
    server = new LocalServer(LocalServer.says("lisbon.json"));
    geocoder = desk.geocoder(server.address(), Map.of());
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Test
  void a_server_that_is_busy_is_left_alone_for_as_long_as_it_says() throws Exception {
    server.once(LocalServer.answers(429, "", Map.of("Retry-After", "3600")));
    assertThat(find(1, 1))
        .isEqualTo(
            new Geocoding.Away(
                "SERVER_BUSY", "127.0.0.1 wants to be left alone for 3600 s (HTTP 429)."));
    assertThat(find(2, 2)).isInstanceOf(Geocoding.Away.class);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void what_one_server_says_is_not_held_against_the_next() throws Exception {
    AtomicReference<Settings> set =
        new AtomicReference<>(desk.settings(server.address(), Map.of()));
    geocoder = desk.geocoder(present(set), Duration.ofMinutes(1));
    server.once(LocalServer.answers(429, "", Map.of("Retry-After", "86400")));
    assertThat(find(1, 1)).isInstanceOf(Geocoding.Away.class);
    try (LocalServer own = new LocalServer(LocalServer.says("lisbon.json"))) {
      set.set(desk.settings(own.address(), Map.of()));
      assertThat(find(1, 1)).isInstanceOf(Geocoding.Found.class);
    }
  }

  @Test
  void a_server_that_refused_is_asked_at_once_when_somebody_has_put_right_who_asks()
      throws Exception {
    AtomicReference<Settings> set =
        new AtomicReference<>(desk.settings(server.address(), Map.of()));
    geocoder = desk.geocoder(present(set), Duration.ofMinutes(1));
    server.once(LocalServer.answers(403, "", Map.of()));
    assertThat(find(1, 1)).isInstanceOf(Geocoding.Away.class);
    set.set(desk.settings(server.address(), Map.of("contact", "anna@example.org")));
    assertThat(find(1, 1)).isInstanceOf(Geocoding.Found.class);
  }

  @Test
  void a_server_that_is_busy_is_left_alone_whatever_else_somebody_changes() throws Exception {
    AtomicReference<Settings> set =
        new AtomicReference<>(desk.settings(server.address(), Map.of()));
    geocoder = desk.geocoder(present(set), Duration.ofMinutes(1));
    server.once(LocalServer.answers(429, "", Map.of("Retry-After", "3600")));
    find(1, 1);
    set.set(desk.settings(server.address(), Map.of("keep", "7d", "pause", "2ms", "timeout", "9s")));
    assertThat(find(2, 2)).isInstanceOf(Geocoding.Away.class);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void who_waits_too_long_for_a_turn_comes_again_later() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.once(exchange -> over.await());
    NominatimGeocoder busy =
        desk.geocoder(desk.settings(server.address(), Map.of()), Duration.ofMillis(10));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Geocoding> first = threads.submit(() -> busy.find(1, 1, List.of()));
      while (server.asked.isEmpty()) {
        Thread.sleep(Duration.ofMillis(10));
      }
      assertThat(busy.find(2, 2, List.of()))
          .isEqualTo(
              new Geocoding.Later(
                  Duration.ofSeconds(10), "Too many others wait to ask 127.0.0.1."));
      over.countDown();
      first.get();
    }
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void what_is_known_is_told_while_the_server_is_left_alone() throws Exception {
    Geocoding before = find(38.71, -9.137);
    server.once(LocalServer.answers(503, "", Map.of()));
    assertThat(find(2, 2)).isInstanceOf(Geocoding.Away.class);
    assertThat(find(38.71, -9.137)).isEqualTo(before);
  }

  @Test
  void a_server_that_breaks_down_once_is_asked_about_the_next_place_at_once() throws Exception {
    server.once(LocalServer.answers(500, "oops", Map.of()));
    assertThat(find(1, 1))
        .isEqualTo(
            new Geocoding.Later(Duration.ofMinutes(10), "127.0.0.1 answered with HTTP 500."));
    assertThat(find(2, 2)).isInstanceOf(Geocoding.Found.class);
  }

  @Test
  void a_server_that_breaks_down_three_times_in_a_row_is_left_alone() throws Exception {
    server.usually(LocalServer.answers(500, "oops", Map.of()));
    find(1, 1);
    find(2, 2);
    assertThat(find(3, 3)).isInstanceOf(Geocoding.Away.class);
    find(4, 4);
    assertThat(server.asked).hasSize(3);
  }

  private Geocoding find(double latitude, double longitude) throws InterruptedException {
    return geocoder.find(latitude, longitude, List.of("en"));
  }

  /** As the kernel gives them: what holds at each call. */
  private static Settings present(AtomicReference<Settings> set) {
    return new PresentSettings(
        new PluginIdentity("nominatim", "p_nominatim", set::get, PluginIdentity.Reach.NONE));
  }
}
