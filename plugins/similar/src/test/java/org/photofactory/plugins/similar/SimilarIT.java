package org.photofactory.plugins.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.media.TestPictures;

/** The plugin as people install it, in a factory with thumbnails. */
@Timeout(300)
class SimilarIT {

  @TempDir static Path folder;
  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    appliance =
        TestAppliance.start(
            Path.of(System.getProperty("plugin.jar")),
            Path.of(System.getProperty("thumbnail.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
  }

  @Test
  void twins_are_found_and_others_are_not() throws Exception {
    BufferedImage scene = Scenes.scene(100, 800, 600);
    long original = offer("twins.jpg", Scenes.jpeg(scene, 0.95f));
    long packed = offer("twins-packed.jpg", Scenes.jpeg(scene, 0.5f));
    long small = offer("twins-small.jpg", Scenes.jpeg(Scenes.scaled(scene, 400, 300), 0.9f));
    long stranger = offer("stranger.jpg", Scenes.jpeg(Scenes.scene(101, 800, 600), 0.9f));
    settle(original, packed, small, stranger);
    assertThat(pairsOf(original, packed, small, stranger))
        .containsExactlyInAnyOrder(
            pair(original, packed), pair(original, small), pair(packed, small));
  }

  @Test
  void the_twin_in_the_library_of_another_is_none() throws Exception {
    BufferedImage scene = Scenes.scene(110, 800, 600);
    long ours = offer("ours.jpg", Scenes.jpeg(scene, 0.95f));
    Path file = Files.write(folder.resolve("theirs.jpg"), Scenes.jpeg(scene, 0.6f));
    long theirs = appliance.offer(file, appliance.account("anna"));
    settle(ours, theirs);
    assertThat(pairsOf(ours, theirs)).isEmpty();
  }

  @Test
  void pictures_that_show_nothing_are_nobodys_twins() throws Exception {
    long black = offer("black.jpg", TestPictures.file(plain(200), "jpeg"));
    long smaller = offer("black-too.jpg", TestPictures.file(plain(100), "jpeg"));
    settle(black, smaller);
    assertThat(pairsOf(black, smaller)).isEmpty();
    assertThat(
            appliance.query(
                "select phash, dhash, brightness, length(colours) as colours from p_similar.look"
                    + " where asset_id = "
                    + black))
        .singleElement()
        .satisfies(
            look -> assertThat(look).containsEntry("phash", null).containsEntry("colours", 12));
  }

  @Test
  void a_run_again_finds_the_same() throws Exception {
    BufferedImage scene = Scenes.scene(120, 800, 600);
    long one = offer("again.jpg", Scenes.jpeg(scene, 0.95f));
    long other = offer("again-packed.jpg", Scenes.jpeg(scene, 0.5f));
    settle(one, other);
    appliance.rerun("similar");
    settle(one, other);
    assertThat(pairsOf(one, other)).containsExactly(pair(one, other));
  }

  private static BufferedImage plain(int width) {
    return TestPictures.plain(width, 80, Color.BLACK);
  }

  private static long offer(String name, byte[] content) throws IOException {
    return appliance.offer(Files.write(folder.resolve(name), content));
  }

  private static void settle(long... assets) throws InterruptedException {
    for (long asset : assets) {
      assertThat(appliance.awaitSettled(asset, "similar")).isEqualTo(Settled.DONE);
    }
  }

  private static Map<String, Object> pair(long one, long other) {
    return Map.of("one_id", one, "other_id", other);
  }

  private static List<Map<String, Object>> pairsOf(Long... assets) {
    String ids = String.join(",", List.of(assets).stream().map(String::valueOf).toList());
    return appliance.query(
        "select one_id, other_id from p_similar.pair where one_id in (%1$s) or other_id in (%1$s)"
            .formatted(ids));
  }
}
