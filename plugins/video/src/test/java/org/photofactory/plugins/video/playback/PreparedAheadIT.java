package org.photofactory.plugins.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.video.Films;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Programs;

/** The plugin in a factory that prepares every film before anybody asks, and has little room. */
@Timeout(300)
class PreparedAheadIT {

  private static final long ALL_ROOM = 1_000_000_000;

  @TempDir static Path folder;
  static Cinema cinema;

  @BeforeAll
  static void open() throws Exception {
    Programs.require("ffmpeg");
    cinema =
        Cinema.open(
            Map.of(
                "PHOTOFACTORY_PLUGIN_VIDEO_POLICY", "all",
                "PHOTOFACTORY_PLUGIN_VIDEO_MOST_GIGABYTES", "1"));
  }

  @AfterAll
  static void close() {
    cinema.close();
  }

  @Test
  void every_film_plays_in_pieces_where_the_line_is_slow() throws Exception {
    long plain = looked("plain.mp4", "home");
    assertThat(cinema.way("home", plain, "")).isEqualTo("ORIGINAL");
    assertThat(cinema.ask("home", "playback/" + plain + "?slow=true"))
        .contains("\"way\":\"HLS\"", "/hls/" + plain + "/index.m3u8");
    assertThat(variants(plain)).contains("\n180/index.m3u8\n").doesNotContain("copy");
    Path song = Films.make(folder.resolve("song.mp3"), List.of("-f", "lavfi", "-i", "sine=d=2"));
    assertThat(cinema.ask("home", "playback/" + cinema.looked(song) + "?slow=true"))
        .contains("\"way\":\"ORIGINAL\"");
  }

  @Test
  void what_nobody_has_played_for_longest_makes_room() throws Exception {
    long forgotten = looked("forgotten.avi", "home");
    long played = looked("played.avi", "home");
    count(played, ALL_ROOM / 2, 5);
    count(forgotten, ALL_ROOM / 2, 3);
    assertThat(variants(played)).contains("index.m3u8");
    looked("new.avi", "home");
    assertThat(cinema.ask("home", "playback/" + forgotten))
        .contains("\"way\":\"NONE\"", "\"code\":\"NOT_PREPARED\"", "\"preparable\":true");
    assertThat(hls(forgotten)).doesNotExist();
    assertThat(cinema.way("home", played, "")).isEqualTo("HLS");
  }

  @Test
  void what_two_libraries_share_counts_also_when_one_has_lost_it() throws Exception {
    Path file = film("shared.avi");
    long first = cinema.looked(file, "home");
    count(first, ALL_ROOM, 8);
    long second = cinema.appliance().offer(file, cinema.appliance().account("anna"));
    cinema.appliance().awaitSettled(second, "transcode");
    count(second, ALL_ROOM, 8);
    Path pieces = hls(second);
    cinema.appliance().query("delete from work where asset_id = " + first + " returning 1");
    cinema.appliance().query("delete from asset where id = " + first + " returning 1");
    assertThat(cinema.way("anna", second, "")).isEqualTo("HLS");
    looked("later.avi", "home");
    assertThat(pieces).doesNotExist();
    assertThat(cinema.way("anna", second, "")).isEqualTo("NONE");
  }

  @Test
  void what_was_given_up_is_shown_to_no_player() throws Exception {
    long asset = looked("parts.mp4", "home");
    Path whole = hls(asset).resolve("180");
    Path part = Files.createDirectories(hls(asset).resolve("copy"));
    for (String name : List.of("run-0.m3u8", "seg-00000.ts")) {
      Files.copy(whole.resolve(name), part.resolve(name));
    }
    assertThat(variants(asset)).contains("\n180/index.m3u8\n").doesNotContain("copy");
    Files.delete(whole.resolve("whole"));
    assertThat(cinema.get("home", "hls/" + asset + "/index.m3u8").statusCode()).isEqualTo(404);
  }

  private static String variants(long asset) throws Exception {
    return cinema.ask("home", "hls/" + asset + "/index.m3u8");
  }

  private static long looked(String name, String owner) throws Exception {
    return cinema.looked(film(name), owner);
  }

  /** Its name is its sound, so that no two are the same. */
  private static Path film(String name) throws Exception {
    String codec = name.endsWith("mp4") ? "libx264" : "mpeg4";
    return Films.make(
        folder.resolve(name),
        List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=1"),
        "-pix_fmt",
        "yuv420p",
        "-metadata",
        "title=" + name,
        "-c:v",
        codec);
  }

  /** Says that so much was made of it, and that it was played so many hours ago. */
  private static void count(long asset, long bytes, int hours) {
    assertThat(
            cinema
                .appliance()
                .query(
                    """
                    update p_video.pieces set bytes = %d, used_at = now() - interval '%d hours'
                    where sha256 = (select sha256 from public.asset where id = %d)
                    returning 1\
                    """
                        .formatted(bytes, hours, asset)))
        .hasSize(1);
  }

  /** The folder of its variants. */
  private static Path hls(long asset) throws Exception {
    String hash =
        String.valueOf(
            cinema
                .appliance()
                .query("select encode(sha256, 'hex') as hash from asset where id = " + asset)
                .getFirst()
                .get("hash"));
    try (Stream<Path> all = Files.walk(TestAppliance.folder())) {
      Path derived =
          all.filter(path -> path.endsWith(Path.of(hash, "video"))).findFirst().orElseThrow();
      return derived.resolve("hls");
    }
  }
}
