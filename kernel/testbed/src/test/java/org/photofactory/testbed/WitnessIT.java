package org.photofactory.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.events.Event;
import org.photofactory.spi.web.Visitor;
import org.photofactory.testkit.media.TestPictures;

/**
 * Starts the plugins that were built against each release of the SPI, from the very jars that came
 * of it then. When this fails, a plugin of somebody out there has just been broken.
 */
@Timeout(180)
class WitnessIT {

  @ParameterizedTest
  @MethodSource("releases")
  void a_plugin_built_against_a_release_does_all_that_it_did(String release, @TempDir Path folder)
      throws Exception {
    byte[] picture = TestPictures.file(TestPictures.quarters(64, 64), "jpeg");
    String words = "seen7true90 64x64 0hello IMAGE image/jpeg " + picture.length;
    try (TestAppliance appliance = TestAppliance.start(Witnesses.jar(release))) {
      long asset = appliance.offer(Files.write(folder.resolve("beach.jpg"), picture));
      awaitDone(appliance, asset);
      Visitor owner = new Somebody(appliance.account("home"));
      assertThat(appliance.ask(owner, "witness/sights", null).body()).contains(words);
      assertThat(words(appliance, owner, asset)).isEqualTo(words);
      assertThat(appliance.query("select title from media_fact where asset_id = " + asset))
          .containsExactly(Map.of("title", "A title"));

      appliance.forget("witness");
      HttpResponse<String> again =
          appliance.ask(owner, "witness/again", "{\"asset\":" + asset + "}");
      assertThat(again.body()).contains("[true,true]");
      awaitDone(appliance, asset);
      assertThat(appliance.query("select words from p_witness.sight where asset_id = " + asset))
          .containsExactly(Map.of("words", words));
      assertThat(broughtBy(appliance, "witness"))
          .as("its connector has brought a picture, which its header reader has dated")
          .containsExactly(Map.of("vault_key", "2001/2001-02-03/pixel.gif"));
    }
  }

  private static List<Map<String, Object>> broughtBy(TestAppliance appliance, String source)
      throws InterruptedException {
    String sql = "select vault_key from asset where source = '" + source + "'";
    BlockingQueue<Event> news = new LinkedBlockingQueue<>();
    try (var _ = appliance.listen(news::add)) {
      while (appliance.query(sql).isEmpty()) {
        news.take();
      }
    }
    return appliance.query(sql);
  }

  private static void awaitDone(TestAppliance appliance, long asset) throws InterruptedException {
    Event.Settled settled = appliance.awaitSettled(asset, "witness");
    assertThat(settled)
        .as("%s", appliance.query("select code, message from dead_letter"))
        .isEqualTo(Event.Settled.DONE);
  }

  private static String words(TestAppliance appliance, Visitor owner, long asset) throws Exception {
    byte[] file = appliance.send(owner, "GET", "witness/words/" + asset).body();
    return new String(file, StandardCharsets.UTF_8);
  }

  static Stream<String> releases() throws Exception {
    return Witnesses.releases();
  }

  private record Somebody(long owner) implements Visitor {
    @Override
    public boolean guest() {
      return false;
    }

    @Override
    public String getName() {
      return "somebody";
    }
  }
}
