package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class MetadataStageTest extends StageContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

  private static final Instant MODIFIED = Instant.parse("2021-07-01T10:00:00Z");

  @Override
  protected Stage stage() {
    return new MetadataStage(CLOCK, new ZoneMap(), ZoneId.of("Europe/Berlin"));
  }

  @Override
  protected Asset goodAsset(Path folder) {
    return TestAssets.image(Samples.file("jpeg/HTC Desire.jpg"), "image/jpeg");
  }

  @Test
  void it_takes_every_kind_of_medium_after_the_intake() {
    assertThat(stage().spec().name()).isEqualTo("metadata");
    assertThat(stage().spec().flag()).isEqualTo("metadata_extracted");
    assertThat(stage().spec().requires()).containsExactly("ingested");
    assertThat(stage().spec().accepts()).containsExactlyInAnyOrder(MediaKind.values());
  }

  @Test
  void a_silent_file_is_dated_by_its_name() throws Exception {
    CaptureTime time = facts("dates/NO_DATE.jpg", "IMG_20200218_085553.jpg").captured();
    assertThat(time)
        .isEqualTo(
            new CaptureTime(
                LocalDateTime.parse("2020-02-18T08:55:53"),
                null,
                "file:name",
                null,
                Confidence.GUESSED));
  }

  @Test
  void a_silent_file_without_a_telling_name_is_dated_by_its_own_time() throws Exception {
    CaptureTime time = facts("dates/NO_DATE.jpg", "NO_DATE.jpg").captured();
    assertThat(time)
        .isEqualTo(
            new CaptureTime(
                LocalDateTime.parse("2021-07-01T12:00:00"),
                ZoneOffset.ofHours(2),
                "file:modified",
                "file:modified",
                Confidence.GUESSED));
  }

  @Test
  void what_the_file_says_goes_before_its_name() throws Exception {
    CaptureTime time = facts("jpeg/HTC Desire.jpg", "IMG_20200218_085553.jpg").captured();
    assertThat(time).isNotNull();
    assertThat(time.source()).isEqualTo("exif:DateTimeOriginal");
    assertThat(time.offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(time.offsetSource()).isEqualTo("gps:zone");
  }

  @Test
  void a_film_in_utc_with_a_place_is_shown_in_the_time_of_the_place() throws Exception {
    String film = "takeout/Takeout1/Google Photos/Album test 6-10-23/PXL_20231006_063909898.LS.mp4";
    MediaFacts facts = facts(film, "a.mp4");
    assertThat(facts.captured()).isNotNull();
    assertThat(facts.captured().local()).isEqualTo(LocalDateTime.parse("2023-10-06T08:39:09"));
    assertThat(facts.place()).isNotNull();
    assertThat(facts.place().zone()).isEqualTo("Europe/Paris");
  }

  @Test
  void words_and_stars_are_found() throws Exception {
    MediaFacts falcon = facts("jpeg/prairie_falcon.jpg", "a.jpg");
    assertThat(falcon.description()).isNotNull();
    assertThat(falcon.description().title()).isEqualTo("Prairie falcon female with eggs");
    assertThat(falcon.description().keywords()).contains("raptors", "prairie falcons");
    assertThat(falcon.description().rating()).isZero();
    assertThat(facts("jpeg/mongolels.jpg", "b.jpg").description().rating()).isEqualTo(3);
  }

  @Test
  void a_file_that_tells_nothing_is_done_with_nothing_known() throws Exception {
    Path page = Samples.file("broken/html-named.jpg");
    Asset asset = TestAssets.image(page, "text/html");
    StageHarness harness = harness();
    assertThat(harness.run(stage(), asset)).isInstanceOf(Outcome.Done.class);
    assertThat(harness.facts(asset)).contains(MediaFacts.unknown());
  }

  @Test
  void an_original_that_cannot_be_read_is_tried_again() throws Exception {
    Asset gone = TestAssets.image(Path.of("/nowhere/gone.jpg"), "image/jpeg");
    Outcome outcome = harness().run(stage(), gone);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).blame()).isEqualTo(Blame.TRANSIENT);
  }

  private MediaFacts facts(String sample, String name) throws Exception {
    Path file = Samples.file(sample);
    Asset asset =
        new Asset(
            7, "0".repeat(64), MediaKind.IMAGE, "image/jpeg", name, null, MODIFIED, MODIFIED, file);
    StageHarness harness = harness();
    harness.run(stage(), asset);
    return harness.facts(asset).orElseThrow();
  }

  private static StageHarness harness() {
    return new StageHarness(Path.of("target"));
  }
}
