package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Samples;

/** The plugin as people install it, in a factory that reads metadata. */
@Timeout(300)
class NominatimIT {

  @TempDir static Path folder;
  static LocalServer server;
  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    server = new LocalServer(LocalServer.says("lisbon.json"));
    appliance =
        TestAppliance.start(
            Map.of(
                "PHOTOFACTORY_PLUGIN_NOMINATIM_SERVER", server.address(),
                "PHOTOFACTORY_PLUGIN_NOMINATIM_PAUSE", "10ms",
                "PHOTOFACTORY_PLUGIN_NOMINATIM_CONTACT", "anna@example.org",
                "PHOTOFACTORY_PLACES_LANGUAGE", "pt,en",
                "PHOTOFACTORY_OUTGOING_ALLOW", "127.0.0.1"),
            Path.of(System.getProperty("plugin.jar")),
            Path.of(System.getProperty("metadata.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
    server.close();
  }

  @BeforeEach
  void forget() {
    server.usually(LocalServer.says("lisbon.json"));
    server.asked.clear();
  }

  @Test
  void a_photo_is_told_where_it_was_taken_and_its_neighbour_costs_no_request() throws Exception {
    long photo = offer("jpeg/mongolia.jpeg", 1);
    assertThat(appliance.awaitSettled(photo, "geocode")).isEqualTo(Settled.DONE);
    assertThat(places(photo))
        .containsExactly(Map.of("country_code", "PT", "city", "Lisbon", "is_geocoded", true));
    long neighbour = offer("jpeg/mongolia.jpeg", 2);
    assertThat(appliance.awaitSettled(neighbour, "geocode")).isEqualTo(Settled.DONE);
    assertThat(places(neighbour)).isEqualTo(places(photo));
    assertThat(server.asked)
        .singleElement()
        .asString()
        .endsWith("&lat=46.898&lon=102.769&accept-language=pt%2Cen");
    assertThat(server.agents.getLast())
        .matches("PhotoFactory/[0-9]+[.][0-9]+[.][0-9]+.* \\(anna@example[.]org\\)");
    assertThat(
            appliance.query(
                "select count(*)::int as kept from p_nominatim.answer where latitude = 46898"))
        .containsExactly(Map.of("kept", 1));
  }

  @Test
  void a_photo_that_is_moved_is_looked_up_anew() throws Exception {
    long photo = offer("jpeg/elephants.jpg", 1);
    appliance.awaitSettled(photo, "geocode");
    server.usually(LocalServer.says("kyoto.json"));
    appliance.query(
        "insert into asset_edit (asset_id, latitude, longitude) values ("
            + photo
            + ", 34.967, 135.772) returning asset_id");
    assertThat(places(photo)).as("nothing outdated is shown meanwhile").isEmpty();
    awaitPlaces(photo, Map.of("country_code", "JP", "city", "京都市", "is_geocoded", true));
  }

  @Test
  void while_the_server_is_away_the_stage_rests_and_then_goes_on() throws Exception {
    server.usually(LocalServer.answers(503, "", Map.of("Retry-After", "1")));
    long photo = offer("jpeg/DSCN0010.jpg", 1);
    await(
        "select reason from stage where name = 'geocode' and state = 'PARKED'",
        List.of(Map.of("reason", "127.0.0.1 wants to be left alone for 1 s (HTTP 503).")));
    assertThat(appliance.query("select * from dead_letter")).isEmpty();
    server.usually(LocalServer.says("lisbon.json"));
    await(
        "select is_geocoded from media_assets where id = " + photo,
        List.of(Map.of("is_geocoded", true)),
        () -> appliance.resume("geocode"));
  }

  /** A file of its own that shows the same. */
  private static long offer(String sample, int copy) throws IOException {
    Path original =
        Samples.all().stream()
            .filter(known -> known.file().equals(sample))
            .findFirst()
            .orElseThrow()
            .path();
    Path file = folder.resolve(copy + "-" + original.getFileName());
    Files.copy(original, file);
    Files.write(file, new byte[copy], StandardOpenOption.APPEND);
    return appliance.offer(file);
  }

  private static List<Map<String, Object>> places(long photo) {
    return appliance.query(
        "select country_code, city, is_geocoded from media_assets where country_code is not null"
            + " and id = "
            + photo);
  }

  private static void awaitPlaces(long photo, Map<String, Object> place) {
    await(
        "select country_code, city, is_geocoded from media_assets where country_code is not null"
            + " and id = "
            + photo,
        List.of(place));
  }

  private static void await(String sql, List<Map<String, Object>> rows) {
    await(sql, rows, () -> {});
  }

  private static void await(String sql, List<Map<String, Object>> rows, Runnable meanwhile) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!appliance.query(sql).equals(rows)) {
      assertThat(System.nanoTime()).as(sql).isLessThan(deadline);
      meanwhile.run();
      LockSupport.parkNanos(50_000_000);
    }
  }
}
