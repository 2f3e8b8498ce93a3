package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.StageHarness;

/** Every sample but RAW files ends in the right state, and in the right size. */
class SamplesIT {

  private static final Set<String> WITHOUT_DECODER =
      Set.of("image/heic", "image/heif", "image/avif", "image/jxl", "image/jp2");

  /** Files from which no decoder at hand gets a picture. */
  private static final Set<String> DAMAGED =
      Set.of(
          "broken/empty.heic",
          "broken/zero.jpg",
          "broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg",
          "broken/513f29d0-02a8-11e7-9756-6035edb96e79.jpg",
          "broken/broken-sos-before-sof.jpg",
          "broken/corrupt-header.jpg",
          "broken/test-issue-608-truncated-exif-tiff-dos.jpg",
          "broken/issue_1833_poc.jpg");

  /** A broken film without a frame that could be decoded. */
  private static final Set<String> WITHOUT_FRAME =
      Set.of("broken/issue_ghsa_crmj_qh74_2r36_poc.mov");

  @BeforeAll
  static void program() throws Exception {
    Programs.require("ffmpeg");
  }

  private final ThumbnailStage stage = new ThumbnailStage(null);

  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all().stream()
        .filter(sample -> sample.kind() != MediaKind.SIDECAR && sample.kind() != MediaKind.RAW)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_ends_in_the_right_state(Sample sample) throws Exception {
    StageHarness harness = new StageHarness(folder);
    Outcome outcome = harness.run(stage, sample.asset());
    if (DAMAGED.contains(sample.file())) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                assertThat(failed.blame()).isEqualTo(Blame.ITEM);
                assertThat(failed.code()).isEqualTo("DAMAGED");
              });
    } else if (WITHOUT_DECODER.contains(sample.mime()) || WITHOUT_FRAME.contains(sample.file())) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Skipped.class, skipped -> assertThat(skipped.code()).isEqualTo("NO_DECODER"));
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertShownSize(sample, harness);
    }
  }

  private static void assertShownSize(Sample sample, StageHarness harness) {
    JsonNode facts = sample.facts();
    Size shown = new Size(facts.path("displayWidth").asInt(), facts.path("displayHeight").asInt());
    Size expected = Recipe.PREVIEW.fit(shown);
    Rendition preview = harness.recording(sample.asset()).orElseThrow().renditions().getFirst();
    assertThat(new Size(preview.width(), preview.height())).isEqualTo(expected);
  }
}
