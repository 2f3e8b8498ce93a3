package org.photofactory.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.plugins.PanelSet;
import org.photofactory.kernel.plugins.RunningVerb;
import org.photofactory.kernel.plugins.RunningVerb.Word;
import org.photofactory.testkit.media.TestPictures;

/**
 * What plugins can be since release 0.2.0 of the SPI: targets of backups, geocoders, notifiers,
 * tasks, verbs, checks of themselves, panels; from the very jars that were built then.
 */
@Timeout(180)
class WitnessOfServicesIT {

  private static final String ADDED = "0.2.0";
  private static final String DIARY = "select words from p_witness.diary where what = ";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("releases")
  void a_plugin_built_against_a_release_is_asked_all_that_it_offers(String release)
      throws Exception {
    HttpServer other = other();
    try (TestAppliance appliance =
        TestAppliance.start(
            Map.of("PHOTOFACTORY_OUTGOING_ALLOW", "127.0.0.1"), Witnesses.jar(release))) {
      byte[] picture = TestPictures.file(TestPictures.quarters(64, 64), "jpeg");
      long asset = appliance.offer(Files.write(folder.resolve("beach.jpg"), picture));
      backedUp(appliance, asset, picture);
      placed(appliance, asset);
      told(appliance);
      asked(appliance, "http://127.0.0.1:" + other.getAddress().getPort() + "/");
      await(appliance, DIARY + "'health'", "asked");
      shown(appliance);
    } finally {
      other.stop(0);
    }
  }

  private static void backedUp(TestAppliance appliance, long asset, byte[] picture)
      throws Exception {
    assertThat(appliance.awaitSettled(asset, "backup-witness")).isEqualTo(Event.Settled.DONE);
    assertThat(appliance.query("select length(content) as bytes from p_witness.copy"))
        .contains(Map.of("bytes", picture.length));
  }

  private static void placed(TestAppliance appliance, long asset) throws Exception {
    assertThat(appliance.awaitSettled(asset, "geocode")).isEqualTo(Event.Settled.DONE);
    assertThat(
            appliance.query(
                "select is_geocoded::text as words from media_assets where id = " + asset))
        .containsExactly(Map.of("words", "true"));
  }

  private static void told(TestAppliance appliance) {
    assertThat(appliance.tasks().run("witness", "tell")).isTrue();
    await(appliance, DIARY + "'notice'", "INFO Hello: first of 7");
  }

  private static void asked(TestAppliance appliance, String address) throws Exception {
    List<Word> words = new ArrayList<>();
    try (RunningVerb verb =
        appliance.verbs().begin("witness", "ask", List.of(address)).orElseThrow()) {
      while (words.isEmpty() || !(words.getLast() instanceof Word.End)) {
        words.add(verb.next(Duration.ofMinutes(1)).orElseThrow());
      }
    }
    assertThat(words)
        .containsExactly(new Word.Line("200 text/plain the word is seen for 5"), new Word.End(0));
  }

  private static void shown(TestAppliance appliance) {
    PanelSet panels = appliance.panels().all().getFirst();
    assertThat(panels.panels()).extracting("name").containsExactly("sights");
    assertThat(appliance.panels().file("witness", panels.edition(), "sights.js"))
        .hasValueSatisfying(
            module ->
                assertThat(new String(module, StandardCharsets.UTF_8)).contains("function mount"));
  }

  /** The notice goes its way by itself; nobody is told when it has come. */
  private static void await(TestAppliance appliance, String sql, String words) {
    while (!appliance.query(sql).contains(Map.of("words", words))) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static HttpServer other() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String word = exchange.getRequestHeaders().getFirst("X-Word");
          byte[] answer = ("the word is " + word).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.getResponseHeaders().set("Retry-After", "5");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  static Stream<String> releases() throws Exception {
    return Witnesses.releases().filter(release -> release.compareTo(ADDED) >= 0);
  }
}
