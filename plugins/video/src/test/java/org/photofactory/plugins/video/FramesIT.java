package org.photofactory.plugins.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.spi.web.Visitor;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;

/** Strips, scenes, waveforms and the films of motion photos, in a factory, and over HTTP. */
@Timeout(300)
class FramesIT {

  private static final String MOTION = "motionphoto/pixel-motion-photo-shortened.jpg";
  private static final int MOTION_START = 131_582;

  @TempDir static Path folder;
  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    Programs.require("ffmpeg");
    appliance = TestAppliance.start(Path.of(System.getProperty("plugin.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
  }

  @Test
  void a_film_gets_a_strip_which_its_playback_tells_of() throws Exception {
    long film = offer("video/earth.mov", "strip");
    assertThat(text(get("playback/" + film)))
        .contains(
            "\"strip\":{\"url\":\"/api/v1/p/video/strip/%d\",\"columns\":10,\"rows\":4,"
                    .formatted(film)
                + "\"tileWidth\":284,\"tileHeight\":160,\"secondsPerTile\":1.0}");
    HttpResponse<byte[]> sheet = get("strip/" + film);
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(sheet.body()).startsWith(0xff, 0xd8).hasSizeGreaterThan(10_000);
    appliance.rerun("strip");
    assertThat(appliance.awaitSettled(film, "strip")).isEqualTo(Settled.DONE);
    assertThat(rows("strip", film)).hasSize(1);
  }

  @Test
  void the_frames_of_a_film_wait_for_later_stages() throws Exception {
    long film = offer("video/video_rotated.mp4", "scenes");
    String hash = hash(film);
    Path frames =
        TestAppliance.folder()
            .resolve("data/derivatives")
            .resolve(hash.substring(0, 2))
            .resolve(hash.substring(2, 4))
            .resolve(hash)
            .resolve("@frames");
    assertThat(frames)
        .isDirectoryContaining("glob:**/0000000000.jpg")
        .isDirectoryNotContaining(file -> file.toFile().length() < 1_000);
  }

  @Test
  void a_motion_photo_plays_the_film_in_it_by_ranges() throws Exception {
    long picture = offer(MOTION, "motion");
    byte[] original = Files.readAllBytes(Samples.file(MOTION));
    byte[] film = Arrays.copyOfRange(original, MOTION_START, original.length);
    HttpResponse<byte[]> whole = get("motion/" + picture);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.body()).isEqualTo(film);
    HttpResponse<byte[]> part = get("motion/" + picture, "Range", "bytes=100-199");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/" + film.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 100, 200));
    assertThat(text(get("playback/" + picture)))
        .contains("\"way\":\"ORIGINAL\",\"url\":\"/api/v1/p/video/motion/" + picture + "\"");
  }

  @Test
  void a_picture_that_stands_still_has_none() throws Exception {
    long picture = offer("motionphoto/non-motion-photo-shortened.jpg", "motion");
    assertThat(get("motion/" + picture).statusCode()).isEqualTo(404);
    assertThat(text(get("playback/" + picture))).contains("\"way\":\"NONE\",\"url\":null");
    assertThat(rows("motion", picture)).isEmpty();
  }

  @Test
  void a_recording_gets_a_waveform() throws Exception {
    Path sound = new FilmMaker(folder).sound("tone.mp3").original();
    long recording = appliance.offer(sound);
    assertThat(appliance.awaitSettled(recording, "waveform")).isEqualTo(Settled.DONE);
    assertThat(text(get("waveform/" + recording)))
        .matches(".*\"data\":\\{\"peaks\":\\[[0-9]+(,[0-9]+){300,999}]},.*");
    assertThat(text(get("playback/" + recording)))
        .contains("\"waveform\":\"/api/v1/p/video/waveform/" + recording + "\"");
  }

  @Test
  void what_a_visitor_may_not_see_is_not_there() throws Exception {
    long picture = offer("motionphoto/samsung-one-ui-6.heic", "motion");
    String path = "motion/" + picture;
    assertThat(send("anna", false, path).statusCode()).isEqualTo(404);
    assertThat(send("home", true, path).statusCode()).isEqualTo(200);
    appliance.query("update asset set hidden = true where id = %d returning id".formatted(picture));
    assertThat(send("home", true, path).statusCode()).isEqualTo(404);
    assertThat(send("home", true, "playback/" + picture).statusCode()).isEqualTo(404);
    assertThat(send("home", false, path).statusCode()).isEqualTo(200);
    appliance.trash(picture);
    assertThat(send("home", false, path).statusCode()).isEqualTo(404);
  }

  @Test
  void what_stands_behind_something_hidden_is_not_there_for_guests() throws Exception {
    long picture = offer("motionphoto/ss-motion-photo-shortened.jpg", "motion");
    FilmMaker maker = new FilmMaker(folder);
    long film = appliance.offer(maker.scenes("behind.mp4", 2, List.of("red")).original());
    assertThat(appliance.awaitSettled(film, "strip")).isEqualTo(Settled.DONE);
    long cover = appliance.offer(maker.sound("cover.mp3", "-t", "3").original());
    List<String> paths =
        List.of("motion/" + picture, "playback/" + picture, "strip/" + film, "playback/" + film);
    appliance.query(
        "update asset set behind = %d, behind_as = 'PERSON' where id in (%d, %d) returning id"
            .formatted(cover, picture, film));
    for (String path : paths) {
      assertThat(send("home", true, path).statusCode()).as(path).isEqualTo(200);
    }
    for (String flag : List.of("hidden", "archived")) {
      set(cover, flag, true);
      for (String path : paths) {
        assertThat(send("home", true, path).statusCode()).as(flag + path).isEqualTo(404);
        assertThat(send("home", false, path).statusCode()).as(flag + path).isEqualTo(200);
      }
      set(cover, flag, false);
    }
  }

  private static void set(long asset, String flag, boolean value) {
    appliance.query(
        "update asset set %s = %b where id = %d returning id".formatted(flag, value, asset));
  }

  private static long offer(String sample, String stage) throws Exception {
    long asset = appliance.offer(Samples.file(sample));
    assertThat(appliance.awaitSettled(asset, stage)).isEqualTo(Settled.DONE);
    return asset;
  }

  private static List<Map<String, Object>> rows(String table, long asset) {
    return appliance.query("select * from p_video.%s where asset_id = %d".formatted(table, asset));
  }

  private static String hash(long asset) {
    return (String)
        appliance
            .query("select encode(sha256, 'hex') as hash from asset where id = " + asset)
            .getFirst()
            .get("hash");
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return appliance.send(visitor("home", false), "GET", "video/" + path, headers);
  }

  private static HttpResponse<byte[]> send(String owner, boolean guest, String path)
      throws Exception {
    return appliance.send(visitor(owner, guest), "GET", "video/" + path);
  }

  private static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Visitor visitor(String owner, boolean guest) {
    long id = appliance.account(owner);
    return new Visitor() {
      @Override
      public String getName() {
        return owner + guest;
      }

      @Override
      public long owner() {
        return id;
      }

      @Override
      public boolean guest() {
        return guest;
      }
    };
  }
}
