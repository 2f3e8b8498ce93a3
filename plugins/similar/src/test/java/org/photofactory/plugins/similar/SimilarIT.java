package org.photofactory.plugins.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.spi.web.Visitor;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.media.TestPictures;

/** The plugin as people install it, in a factory with thumbnails. */
@Timeout(300)
class SimilarIT {

  private static final String GROUPS = "similar/groups?limit=1";
  private static final Pattern ASSETS = Pattern.compile("\"assets\":(\\[[0-9,]*])");
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([0-9]+)\"");

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

  @Test
  void a_person_looks_through_their_own_groups_only() throws Exception {
    long[] twins = twins("review", 130);
    assertThat(groups("home")).contains(group(twins));
    assertThat(groups("anna")).doesNotContain(group(twins));
    assertThat(appliance.ask(visitor("home", true), GROUPS, null).statusCode()).isEqualTo(403);
  }

  @Test
  void what_lies_in_the_trash_leaves_the_group() throws Exception {
    long[] twins = twins("trashed", 140);
    appliance.trash(twins[0]);
    assertThat(groups("home")).doesNotContain(group(twins));
  }

  @Test
  void what_stands_behind_a_cover_leaves_the_group() throws Exception {
    long[] twins = twins("stacked", 170);
    appliance.query(
        "update asset set behind = %d, behind_as = 'PERSON' where id = %d returning id"
            .formatted(twins[0], twins[1]));
    assertThat(groups("home")).doesNotContain(group(twins));
  }

  @Test
  void what_a_person_took_apart_stays_apart_also_when_the_stage_runs_again() throws Exception {
    long[] twins = twins("apart", 150);
    assertThat(apart("home", twins)).isEqualTo(204);
    assertThat(groups("home")).doesNotContain(group(twins));
    appliance.rerun("similar");
    settle(twins);
    assertThat(groups("home")).doesNotContain(group(twins));
    long third = offer("apart-third.jpg", Scenes.jpeg(Scenes.scene(150, 800, 600), 0.7f));
    settle(third);
    assertThat(groups("home"))
        .doesNotContain(group(twins[0], twins[1], third))
        .containsAnyOf(group(twins[0], third), group(twins[1], third));
  }

  @Test
  void of_one_asset_its_twins_are_told_to_its_owner_alone() throws Exception {
    long[] twins = twins("near", 180);
    assertThat(near("home", twins[0])).isEqualTo(group(twins[1]));
    assertThat(near("home", twins[1])).isEqualTo(group(twins[0]));
    assertThat(near("anna", twins[0])).isEqualTo("[]");
    assertThat(appliance.ask(visitor("home", true), "similar/near/" + twins[0], null).statusCode())
        .isEqualTo(403);
    apart("home", twins);
    assertThat(near("home", twins[0])).isEqualTo("[]");
  }

  @Test
  void nobody_takes_apart_what_is_anothers() throws Exception {
    long[] twins = twins("foreign", 160);
    assertThat(apart("anna", twins)).isEqualTo(404);
    assertThat(groups("home")).contains(group(twins));
  }

  @Test
  void senseless_requests_are_refused() throws Exception {
    Visitor home = visitor("home", false);
    for (String body : List.of("{}", "{\"assets\":[]}", "{\"assets\":[1,1]}", "[]", "{\"x\":1}")) {
      assertThat(appliance.ask(home, "similar/apart", body).statusCode()).as(body).isEqualTo(400);
    }
    for (String query : List.of("limit=0", "limit=501", "limit=x", "cursor=x", "cursor=-1")) {
      assertThat(appliance.ask(home, "similar/groups?" + query, null).statusCode())
          .as(query)
          .isEqualTo(400);
    }
  }

  private static long[] twins(String name, int number) throws Exception {
    BufferedImage scene = Scenes.scene(number, 800, 600);
    long[] twins = {
      offer(name + ".jpg", Scenes.jpeg(scene, 0.95f)),
      offer(name + "-packed.jpg", Scenes.jpeg(scene, 0.5f))
    };
    settle(twins);
    return twins;
  }

  private static int apart(String who, long... assets) throws Exception {
    String body = "{\"assets\":" + Arrays.toString(assets) + "}";
    return appliance.ask(visitor(who, false), "similar/apart", body).statusCode();
  }

  /** The ids of what looks like an asset, as {@code [4,3]}. */
  private static String near(String who, long asset) throws Exception {
    String answer = appliance.ask(visitor(who, false), "similar/near/" + asset, null).body();
    Matcher assets = ASSETS.matcher(answer);
    assertThat(assets.find()).as(answer).isTrue();
    return assets.group(1);
  }

  /** The ids of each group, the newest first, as {@code [4,3]}. */
  private static List<String> groups(String who) throws Exception {
    List<String> groups = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      String answer = appliance.ask(visitor(who, false), GROUPS + cursor, null).body();
      ASSETS.matcher(answer).results().forEach(found -> groups.add(found.group(1)));
      Matcher next = NEXT.matcher(answer);
      cursor = next.find() ? "&cursor=" + next.group(1) : null;
    }
    return groups;
  }

  private static String group(long... assets) {
    return LongStream.of(assets)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .map(String::valueOf)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Visitor visitor(String account, boolean guest) {
    return new Person(account, appliance.account(account), guest);
  }

  private record Person(String getName, long owner, boolean guest) implements Visitor {}

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
