package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.place.PlaceNames;

/** What is asked of a server, and what is made of its answers and its faults. */
@Timeout(60)
class NominatimGeocoderTest {

  private static final String OSM = "© OpenStreetMap contributors";

  private LocalServer server;
  private final Desk desk = new Desk(OutgoingSettings.parse("127.0.0.1"));
  private NominatimGeocoder geocoder;

  @BeforeEach
  void open() throws IOException {
    server = new LocalServer(LocalServer.says("lisbon.json"));
    geocoder = desk.geocoder(server.address() + "/", Map.of());
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Test
  void the_server_learns_the_cell_the_languages_and_who_asks() throws Exception {
    desk.geocoder(server.address() + "/maps", Map.of("contact", "anna@example.org"))
        .find(38.71015621, -9.13668424, List.of("pt-BR", "en"));
    assertThat(server.asked)
        .containsExactly(
            "/maps/reverse?format=jsonv2&addressdetails=1&layer=address&zoom=16"
                + "&lat=38.710&lon=-9.137&accept-language=pt-BR%2Cen");
    assertThat(server.agents).containsExactly("PhotoFactory/development (anna@example.org)");
  }

  @Test
  void a_city_is_told_with_all_that_it_lies_in() throws Exception {
    assertThat(find(38.71, -9.137))
        .isEqualTo(
            new Geocoding.Found(
                new PlaceNames(
                    "PT",
                    "Portugal",
                    null,
                    "Lisbon",
                    "Lisbon",
                    "Santa Maria Maior",
                    "Rua Augusta",
                    "Rua Augusta, Baixa, Santa Maria Maior, Lisbon, 1100-048, Portugal"),
                OSM));
  }

  @Test
  void a_village_is_told_as_a_city() throws Exception {
    server.once(LocalServer.says("village.json"));
    assertThat(found(47.5622, 13.6493))
        .extracting(PlaceNames::city, PlaceNames::state, PlaceNames::countryCode)
        .containsExactly("Hallstatt", "Upper Austria", "AT");
  }

  @Test
  void where_there_is_no_city_the_region_is_told() throws Exception {
    server.once(LocalServer.says("wilderness.json"));
    assertThat(found(64.98, -18.1))
        .isEqualTo(
            new PlaceNames(
                "IS",
                "Iceland",
                "Northeastern Region",
                null,
                null,
                null,
                null,
                "Northeastern Region, Iceland"));
  }

  @Test
  void names_in_any_script_stay_as_they_are() throws Exception {
    server.once(LocalServer.says("kyoto.json"));
    assertThat(found(34.967, 135.772))
        .extracting(PlaceNames::city, PlaceNames::state, PlaceNames::country)
        .containsExactly("京都市", "京都府", "日本");
  }

  @Test
  void the_sea_is_nowhere_and_is_asked_about_once() throws Exception {
    server.usually(LocalServer.says("sea.json"));
    assertThat(find(40, -30)).isEqualTo(new Geocoding.Nowhere());
    assertThat(find(40, -30)).isEqualTo(new Geocoding.Nowhere());
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void the_server_is_asked_once_about_a_cell_even_by_several_at_once() throws Exception {
    List<Callable<Geocoding>> calls = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      double off = number / 100_000.0;
      calls.add(() -> find(38.7100 + off, -9.1370 + off));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Geocoding> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isInstanceOf(Geocoding.Found.class);
      }
    }
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void another_language_is_another_question() throws Exception {
    find(38.71, -9.137);
    geocoder.find(38.71, -9.137, List.of("pt"));
    assertThat(server.asked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"pause, 11s", "timeout, 0s", "timeout, 31s"})
  void spans_by_which_calls_would_fail_are_told(String key, String value) throws Exception {
    NominatimGeocoder wrong = desk.geocoder(server.address(), Map.of(key, value));
    assertThat(wrong.off())
        .hasValueSatisfying(why -> assertThat(why).startsWith("plugin.nominatim." + key));
    assertThat(wrong.find(1, 1, List.of())).isInstanceOf(Geocoding.Away.class);
    assertThat(server.asked).isEmpty();
  }

  @Test
  void nonsense_is_no_answer_and_is_not_kept() throws Exception {
    server.once(LocalServer.answers(200, "{\"display_name\": \"Lis", Map.of()));
    assertLater(find(1, 1), "something that is no JSON");
    assertThat(find(1, 1)).isInstanceOf(Geocoding.Found.class);
  }

  @Test
  void a_page_for_people_is_no_answer() throws Exception {
    server.once(LocalServer.says("error-page.html"));
    assertLater(find(1, 1), "something that is no JSON");
  }

  @Test
  void json_of_something_else_is_no_answer() throws Exception {
    server.once(LocalServer.answers(200, "[]", Map.of()));
    assertLater(find(1, 1), "something that is no JSON object");
    server.once(LocalServer.answers(200, "{\"hello\": [{\"display_name\": 1}]}", Map.of()));
    assertLater(find(1, 1), "JSON that names no place");
  }

  @Test
  void a_server_that_refuses_the_question_is_told_of_as_it_is() throws Exception {
    server.once(LocalServer.answers(400, LocalServer.recorded("refusal.json"), Map.of()));
    assertThat(find(1, 1))
        .isInstanceOfSatisfying(
            Geocoding.Away.class,
            away -> {
              assertThat(away.code()).isEqualTo("SERVER_REFUSES");
              assertThat(away.reason()).contains("HTTP 400").contains("address is right");
            });
  }

  @Test
  void a_server_that_does_not_answer_in_time_is_away() throws Exception {
    server.once(exchange -> Thread.sleep(Duration.ofSeconds(30)));
    NominatimGeocoder hasty = desk.geocoder(server.address(), Map.of("timeout", "200ms"));
    assertThat(hasty.find(1, 1, List.of()))
        .isInstanceOfSatisfying(
            Geocoding.Away.class,
            away -> assertThat(away.reason()).startsWith("127.0.0.1 took too long to answer."));
  }

  @Test
  void a_server_that_is_not_there_is_away() throws Exception {
    server.close();
    assertThat(find(1, 1))
        .isInstanceOfSatisfying(
            Geocoding.Away.class,
            away -> {
              assertThat(away.code()).isEqualTo("SERVER_AWAY");
              assertThat(away.reason()).contains("could not be spoken to");
            });
  }

  @Test
  void a_server_at_home_that_nobody_has_allowed_is_not_spoken_to() throws Exception {
    try (Desk guarded = new Desk(OutgoingSettings.strict())) {
      assertThat(guarded.geocoder(server.address(), Map.of()).find(1, 1, List.of()))
          .isInstanceOfSatisfying(
              Geocoding.Away.class, away -> assertThat(away.reason()).contains("outgoing.allow"));
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void without_a_server_nobody_is_told_anything() throws Exception {
    NominatimGeocoder silent = desk.geocoder("", Map.of());
    assertThat(silent.off())
        .hasValueSatisfying(why -> assertThat(why).contains("nominatim.server"));
    assertThat(silent.find(38.71, -9.137, List.of())).isInstanceOf(Geocoding.Away.class);
    assertThat(desk.geocoder("nominatim at home", Map.of()).off()).isPresent();
    assertThat(desk.geocoder("ftp://127.0.0.1", Map.of()).off()).isPresent();
  }

  @Test
  void the_public_server_is_asked_by_whom_it_can_write_to_and_once_a_second_at_most() {
    String address = "https://nominatim.openstreetmap.org";
    assertThat(desk.geocoder(address, Map.of()).off())
        .hasValueSatisfying(why -> assertThat(why).contains("nominatim.contact"));
    Map<String, String> told = Map.of("contact", "anna@example.org");
    assertThat(desk.geocoder(address, told).off()).isEmpty();
    assertThat(Server.of(desk.settings(address, told)).pause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(Server.of(desk.settings(server.address(), told)).pause())
        .isEqualTo(Duration.ofMillis(1));
  }

  private Geocoding find(double latitude, double longitude) throws InterruptedException {
    return geocoder.find(latitude, longitude, List.of("en"));
  }

  private PlaceNames found(double latitude, double longitude) throws InterruptedException {
    return ((Geocoding.Found) find(latitude, longitude)).names();
  }

  private static void assertLater(Geocoding answer, String what) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Geocoding.Later.class,
            later -> assertThat(later.reason()).contains("answered with " + what));
  }
}
