package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.photofactory.distribution.appliance.Api;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.distribution.appliance.Hashes;
import org.photofactory.distribution.appliance.Json;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;

/** All 150 samples through the inbox: every file ends where it belongs, and no byte is lost. */
class SamplesIT {

  /** Everything else becomes an asset. */
  private static final Map<String, String> QUARANTINED =
      Map.of(
          "broken/empty.heic", "EMPTY_FILE",
          "broken/zero.jpg", "EMPTY_FILE",
          "broken/html-named.jpg", "NOT_MEDIA",
          "broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg", "TRUNCATED_HEADER");

  /** Files that begin well enough to be kept, but in which there is nothing to show or to play. */
  private static final List<String> WITHOUT_PICTURE =
      List.of(
          "broken/17000x17000.avif",
          "broken/corrupted.heic",
          "broken/river-truncated.heic",
          "broken/truncated-half.heic",
          "broken/513f29d0-02a8-11e7-9756-6035edb96e79.jpg",
          "broken/broken-sos-before-sof.jpg",
          "broken/corrupt-header.jpg",
          "broken/issue_1833_poc.jpg",
          "broken/issue_ghsa_crmj_qh74_2r36_poc.mov",
          "broken/test-issue-608-truncated-exif-tiff-dos.jpg");

  /** The container turns the picture; the facts are those of its gain map, which it does not. */
  private static final Map<String, String> TURNED =
      Map.of("heic/subsec_timezone.heic", "1440x1920");

  private static ChildAppliance appliance;
  private static Api api;

  @BeforeAll
  static void dropAllSamplesIntoTheInbox() throws Exception {
    Programs.requireLibrary("libvips.so.42", "libvips42");
    Programs.requireLibrary("libturbojpeg.so.0", "libturbojpeg0");
    Programs.require("ffmpeg");
    appliance = ChildAppliance.start("samples", Map.of()).awaitReady();
    api = appliance.api();
    for (Samples.Sample sample : Samples.all()) {
      Path target = appliance.data("inbox").resolve(sample.file());
      Files.createDirectories(target.getParent());
      Files.copy(sample.path(), target);
    }
    Eventually.get("every sample is settled", () -> api.data("/api/v1/status"), SamplesIT::settled);
  }

  @AfterAll
  static void stop() throws Exception {
    appliance.close();
  }

  @Test
  void every_file_is_an_asset_or_in_quarantine_for_the_reason_expected() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (Samples.Sample sample : Samples.all()) {
      expected.put(sample.file(), QUARANTINED.getOrDefault(sample.file(), "asset"));
    }
    assertThat(actualEnds()).isEqualTo(expected);
  }

  @Test
  void every_original_lies_in_the_vault_byte_for_byte() throws Exception {
    for (String line : appliance.command("assets", "--json").out().lines().toList()) {
      JsonNode asset = Json.parse(line);
      Path original = appliance.data("vault").resolve(asset.path("path").asText());
      assertThat(Hashes.sha256(Files.readAllBytes(original)))
          .as(asset.path("name").asText())
          .isEqualTo(asset.path("sha256").asText());
    }
  }

  @Test
  void only_files_damaged_beyond_a_picture_are_given_up() throws Exception {
    List<String> names =
        StreamSupport.stream(api.data("/api/v1/dead-letters?limit=100").spliterator(), false)
            .map(row -> row.path("fileName").asText())
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            WITHOUT_PICTURE.stream().map(name -> name.substring("broken/".length())).toList());
  }

  @Test
  void every_picture_is_shown_upright_and_in_its_shape() throws Exception {
    Map<String, String> shown = shownSizes();
    SoftAssertions all = new SoftAssertions();
    for (Samples.Sample sample : Samples.all()) {
      boolean without =
          WITHOUT_PICTURE.contains(sample.file()) || QUARANTINED.containsKey(sample.file());
      String actual = shown.get(sample.facts().path("sha256").asText());
      if (sample.kind() == MediaKind.IMAGE && !without) {
        String expected = TURNED.getOrDefault(sample.file(), expectedSize(sample));
        all.assertThat(actual).as(sample.file()).isEqualTo(expected);
      }
    }
    all.assertAll();
  }

  private static String expectedSize(Samples.Sample sample) {
    int width = sample.facts().path("displayWidth").asInt();
    int height = sample.facts().path("displayHeight").asInt();
    double scale = Math.min(1, 1440.0 / Math.min(width, height));
    return Math.round(width * scale) + "x" + Math.round(height * scale);
  }

  /** Sizes of all previews, by the hash of the original. */
  private static Map<String, String> shownSizes() throws IOException, InterruptedException {
    Map<String, String> sizes = new HashMap<>();
    for (JsonNode tile : api.assets()) {
      long id = tile.path("id").asLong();
      Api.Answer preview = api.get("/media/" + id + "/preview?r=" + tile.path("revision").asInt());
      if (preview.status() == 200) {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(preview.body()));
        sizes.put(
            api.data("/api/v1/assets/" + id).path("sha256").asText(),
            image.getWidth() + "x" + image.getHeight());
      }
    }
    return sizes;
  }

  /** Counts of stages may be two seconds old, so no single one is enough. */
  private static boolean settled(JsonNode status) {
    long assets = status.path("assets").asLong();
    long pictured = assets - status.path("assetsByKind").path("sidecar").asLong();
    return assets + status.path("quarantined").asLong() >= Samples.all().size()
        && status.path("pendingWork").asLong(-1) == 0
        && settledBy("metadata", status) == assets
        && settledBy("thumbnail", status) == pictured;
  }

  private static long settledBy(String stage, JsonNode status) {
    return StreamSupport.stream(status.path("stages").spliterator(), false)
        .filter(view -> view.path("name").asText().equals(stage))
        .mapToLong(
            view ->
                view.path("done").asLong()
                    + view.path("skipped").asLong()
                    + view.path("dead").asLong())
        .sum();
  }

  /** What became of each sample: {@code asset}, or the code of its quarantine. */
  private static Map<String, String> actualEnds() throws IOException, InterruptedException {
    Map<String, String> byHash = new HashMap<>();
    for (String line : appliance.command("assets", "--json").out().lines().toList()) {
      byHash.put(Json.parse(line).path("sha256").asText(), "asset");
    }
    for (JsonNode row : api.data("/api/v1/quarantine?limit=100")) {
      byHash.put(row.path("sha256").asText(), row.path("code").asText());
    }
    Map<String, String> ends = new TreeMap<>();
    for (Samples.Sample sample : Samples.all()) {
      String hash = sample.facts().path("sha256").asText();
      ends.put(sample.file(), byHash.getOrDefault(hash, "lost"));
    }
    return ends;
  }
}
