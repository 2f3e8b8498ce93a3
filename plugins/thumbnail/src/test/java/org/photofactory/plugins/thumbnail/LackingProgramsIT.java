package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.thumbnail.film.FilmMaker;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * What is shown badly for want of a program says which, by which it is found once that is there.
 */
class LackingProgramsIT {

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
    Programs.require("dcraw_emu", "libraw-bin");
  }

  @Test
  void a_sequence_of_pictures_waits_for_ffmpeg() throws Exception {
    Asset sequence = TestAssets.image(sequence(), "image/heif-sequence");
    StageHarness harness = new StageHarness(folder).without("ffmpeg", "ffprobe");
    assertThat(harness.run(new ThumbnailStage(null), sequence))
        .isInstanceOfSatisfying(
            Outcome.Skipped.class,
            skipped -> {
              assertThat(skipped.code()).isEqualTo("MISSING:ffprobe");
              assertThat(skipped.reason()).contains("once ffmpeg is installed");
            });
    assertThat(new StageHarness(folder).run(new ThumbnailStage(null), sequence))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.remark()).isNull());
  }

  @Test
  void a_raw_file_shown_by_its_small_picture_waits_for_libraw() throws Exception {
    Asset raw = TestAssets.of(Samples.file("raw/CRW_0304.CRW"), MediaKind.RAW, "image/x-canon-crw");
    StageHarness harness = new StageHarness(folder).without("dcraw_emu");
    assertThat(harness.run(new ThumbnailStage(null), raw))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat(Objects.requireNonNull(done.remark()).code())
                    .isEqualTo("MISSING:dcraw_emu"));
    assertThat(harness.recording(raw).orElseThrow().renditions()).isNotEmpty();
    assertThat(new StageHarness(folder).run(new ThumbnailStage(null), raw))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.remark()).isNull());
  }

  /** Its boxes are those of a film, without a picture beside it. */
  private Path sequence() throws Exception {
    return new FilmMaker(folder)
        .make(
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=160x120:d=1:r=5",
            "-c:v",
            "libx265",
            "-f",
            "mp4",
            "sequence.heics");
  }
}
