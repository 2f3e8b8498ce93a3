package org.photofactory.plugins.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.plugins.video.Films;
import org.photofactory.testkit.Programs;

/** The plugin as people install it, in a factory that prepares what people ask for. */
@Timeout(300)
class PlaybackIT {

  private static final Path SAMPLES =
      Path.of(System.getProperty("photofactory.root"), "../shared/samples");
  private static final Pattern PIECE = Pattern.compile("(?m)^seg-[0-9]+\\.ts$");

  @TempDir static Path folder;
  static Cinema cinema;

  @BeforeAll
  static void open() throws Exception {
    Programs.require("ffmpeg");
    cinema =
        Cinema.open(
            Map.of(
                "PHOTOFACTORY_PLUGIN_VIDEO_POLICY", "never",
                "PHOTOFACTORY_PLUGIN_VIDEO_REFUSE_CODECS", "theora"));
  }

  @AfterAll
  static void close() {
    cinema.close();
  }

  @Test
  void what_is_in_a_film_is_noted() throws Exception {
    long asset = cinema.looked(SAMPLES.resolve("video/video_rotated.mp4"));
    List<Map<String, Object>> films =
        cinema.appliance().query("select * from p_video.film where asset_id = " + asset);
    assertThat(films)
        .singleElement()
        .satisfies(
            film ->
                assertThat(film)
                    .containsEntry("video_codec", "h264")
                    .containsEntry("audio_codec", "amr_nb")
                    .containsEntry("rotation", 1)
                    .containsEntry("width", 720)
                    .containsEntry("height", 1280));
  }

  @Test
  void what_a_browser_plays_it_gets_as_it_is() throws Exception {
    long plain = cinema.looked(SAMPLES.resolve("video/long_1080p_lowbitrate.mp4"));
    assertThat(cinema.ask("home", "playback/" + plain))
        .contains("\"way\":\"ORIGINAL\"", "\"url\":\"/media/" + plain + "/original\"")
        .contains("\"width\":1920", "\"height\":1080", "\"duration\":362.");
    long bright = cinema.looked(SAMPLES.resolve("video/hlg10-color-test.mp4"));
    assertThat(cinema.way("home", bright, "")).isEqualTo("NONE");
    assertThat(cinema.way("home", bright, "hevc,av1")).isEqualTo("ORIGINAL");
  }

  @Test
  void what_it_does_not_play_is_prepared_when_somebody_asks() throws Exception {
    long asset = cinema.looked(SAMPLES.resolve("video/MVI_0121.AVI"));
    assertThat(cinema.ask("home", "playback/" + asset))
        .contains("\"way\":\"NONE\"", "\"preparable\":true", "\"code\":\"NOT_PREPARED\"");
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    assertThat(cinema.ask("home", "playback/" + asset))
        .contains("\"way\":\"HLS\"", "/api/v1/p/video/hls/" + asset + "/index.m3u8");
    String variants = Cinema.text(cinema.get("home", "hls/" + asset + "/index.m3u8"));
    assertThat(variants).contains("RESOLUTION=160x120", "\n120/index.m3u8\n");
    String pieces = Cinema.text(cinema.get("home", "hls/" + asset + "/120/index.m3u8"));
    assertThat(pieces).contains("#EXT-X-PLAYLIST-TYPE:VOD").endsWith("#EXT-X-ENDLIST\n");
    Matcher piece = PIECE.matcher(pieces);
    assertThat(piece.find()).isTrue();
    String address = "hls/" + asset + "/120/" + piece.group();
    HttpResponse<byte[]> whole = cinema.get("home", address);
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp2t");
    assertThat(whole.body()[0]).isEqualTo((byte) 0x47);
    HttpResponse<byte[]> part = cinema.get("home", address, "Range", "bytes=188-375");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(188);
    assertThat(part.body()[0]).isEqualTo((byte) 0x47);
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(cinema.get("home", address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(cinema.send("home", "HEAD", address).headers().firstValueAsLong("Content-Length"))
        .hasValue(whole.body().length);
  }

  @Test
  void nobody_plays_what_is_anothers_and_guests_play_what_they_are_shown() throws Exception {
    long asset = cinema.looked(Films.film(folder.resolve("private.avi"), 3, "-c:v", "mpeg4"));
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    for (String address :
        List.of(
            "playback/" + asset,
            "hls/" + asset + "/index.m3u8",
            "hls/" + asset + "/360/index.m3u8",
            "hls/" + asset + "/360/seg-00000.ts")) {
      assertThat(cinema.get("home", address).statusCode()).as(address).isEqualTo(200);
      assertThat(cinema.get("anna", address).statusCode()).as(address).isEqualTo(404);
      assertThat(cinema.guest("GET", address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(cinema.send("anna", "POST", "prepare/" + asset).statusCode()).isEqualTo(404);
    assertThat(cinema.send("anna", "DELETE", "prepare/" + asset).statusCode()).isEqualTo(404);
    assertThat(cinema.guest("POST", "prepare/" + asset).statusCode()).isEqualTo(403);
    assertThat(cinema.guest("DELETE", "prepare/" + asset).statusCode()).isEqualTo(403);
    cinema.appliance().trash(asset);
    assertThat(cinema.get("home", "hls/" + asset + "/360/seg-00000.ts").statusCode())
        .isEqualTo(404);
  }

  @Test
  void names_that_no_piece_has_lead_nowhere() throws Exception {
    long asset = cinema.looked(Films.film(folder.resolve("names.avi"), 2, "-c:v", "mpeg4"));
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    for (String name :
        List.of(
            "360/whole",
            "360/run-0.m3u8",
            "360/..%2F360%2Fseg-00000.ts",
            "360/seg-00009.ts",
            "..%2Fhls%2F360/seg-00000.ts",
            "720/index.m3u8",
            "copy/init.mp4")) {
      assertThat(cinema.get("home", "hls/" + asset + "/" + name).statusCode())
          .as(name)
          .isBetween(400, 404);
    }
  }

  @Test
  void what_is_packed_anew_goes_to_browsers_that_decode_it() throws Exception {
    long asset = cinema.looked(SAMPLES.resolve("video/mkv.mkv"));
    assertThat(cinema.way("home", asset, "")).isEqualTo("NONE");
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    assertThat(Cinema.text(cinema.get("home", "hls/" + asset + "/index.m3u8")))
        .contains("\ncopy/index.m3u8\n");
  }

  @Test
  void pieces_that_only_some_browsers_decode_are_shown_to_these() throws Exception {
    Path file = Films.film(folder.resolve("new.mkv"), 2, "-c:v", "libx265", "-c:a", "aac");
    long asset = cinema.looked(file);
    CompletableFuture<Event> end = cinema.settled(asset);
    assertThat(cinema.send("home", "POST", "prepare/" + asset + "?plays=hevc").statusCode())
        .isEqualTo(200);
    end.get(120, TimeUnit.SECONDS);
    String list = "hls/" + asset + "/index.m3u8";
    assertThat(cinema.ask("home", "playback/" + asset + "?plays=hevc"))
        .contains("\"url\":\"/api/v1/p/video/" + list + "?plays=hevc\"");
    assertThat(Cinema.text(cinema.get("home", list + "?plays=hevc")))
        .contains("\ncopy/index.m3u8\n");
    assertThat(Cinema.text(cinema.get("home", "hls/" + asset + "/copy/index.m3u8")))
        .contains("#EXT-X-MAP:URI=\"init.mp4\"");
    assertThat(cinema.get("home", "hls/" + asset + "/copy/init.mp4").statusCode()).isEqualTo(200);
    assertThat(cinema.way("home", asset, "")).isEqualTo("NONE");
    assertThat(cinema.get("home", list).statusCode()).isEqualTo(404);
  }

  @Test
  void recordings_are_prepared_too() throws Exception {
    Path file = Films.make(folder.resolve("tape.aiff"), List.of("-f", "lavfi", "-i", "sine=d=8"));
    long asset = cinema.looked(file);
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    assertThat(Cinema.text(cinema.get("home", "hls/" + asset + "/index.m3u8")))
        .contains("\nsound/index.m3u8\n");
    Path song = Films.make(folder.resolve("song.mp3"), List.of("-f", "lavfi", "-i", "sine=d=2"));
    assertThat(cinema.way("home", cinema.looked(song), "")).isEqualTo("ORIGINAL");
  }

  @Test
  void the_way_is_told_and_can_be_ended() throws Exception {
    Path file =
        Films.film(
            folder.resolve("endless.mkv"),
            "testsrc2=s=1280x720:r=25:d=240",
            240,
            "-c:v",
            "mpeg4",
            "-q:v",
            "5");
    long asset = cinema.looked(file);
    CompletableFuture<Event> far = cinema.next(e -> e instanceof Event.AssetProgress);
    CompletableFuture<Event> end = cinema.settled(asset);
    assertThat(cinema.send("home", "POST", "prepare/" + asset).statusCode()).isEqualTo(200);
    assertThat(far.get(100, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            Event.AssetProgress.class,
            progress -> {
              assertThat(progress.assetId()).isEqualTo(asset);
              assertThat(progress.stage()).isEqualTo("transcode");
              assertThat(progress.part()).isBetween(0.0, 1.0);
            });
    assertThat(cinema.way("home", asset, "")).isIn("WAITING", "HLS");
    assertThat(cinema.send("home", "DELETE", "prepare/" + asset).statusCode()).isEqualTo(204);
    assertThat(((Event.AssetChanged) end.get(100, TimeUnit.SECONDS)).outcome())
        .isEqualTo(Settled.SKIPPED);
    assertThat(cinema.way("home", asset, "")).isEqualTo("NONE");
  }

  @Test
  void a_film_that_nobody_could_look_at_says_so() throws Exception {
    Path film = Films.film(folder.resolve("torn.mp4"), 1);
    byte[] bytes = Files.readAllBytes(film);
    Files.write(film, Arrays.copyOf(bytes, bytes.length / 2));
    long asset = cinema.appliance().offer(film);
    assertThat(cinema.appliance().awaitSettled(asset, "playback")).isEqualTo(Settled.DEAD);
    assertThat(cinema.ask("home", "playback/" + asset))
        .contains("\"way\":\"NONE\"", "\"code\":\"NOTHING_TO_PLAY\"", "\"preparable\":false");
  }

  @Test
  void a_film_whose_preparation_was_given_up_is_not_queued_and_can_be_asked_for() throws Exception {
    long asset = cinema.looked(Films.film(folder.resolve("dead.avi"), 1, "-c:v", "mpeg4"));
    cinema
        .appliance()
        .query(
            "insert into p_video.preparation (asset_id, state) values (%d, 'ASKED') returning 1"
                .formatted(asset));
    cinema
        .appliance()
        .query(
            """
            insert into dead_letter (asset_id, slot, version, attempts, code, message)
            select %d, slot, version, 6, 'KILLED', 'The program was ended.'
            from stage where name = 'transcode' returning 1\
            """
                .formatted(asset));
    assertThat(cinema.ask("home", "playback/" + asset))
        .contains("\"way\":\"NONE\"", "\"code\":\"KILLED\"", "\"preparable\":true");
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.DONE);
    assertThat(cinema.way("home", asset, "")).isEqualTo("HLS");
  }

  @Test
  void what_the_settings_refuse_is_refused_with_a_sentence() throws Exception {
    long asset = cinema.looked(Films.film(folder.resolve("old.ogv"), 1, "-c:v", "libtheora"));
    assertThat(cinema.prepared(asset)).isEqualTo(Settled.SKIPPED);
    assertThat(cinema.ask("home", "playback/" + asset))
        .contains("\"way\":\"NONE\"", "\"code\":\"CODEC_REFUSED\"", "refuse-codecs");
  }
}
