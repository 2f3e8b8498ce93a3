package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** Real RAW files: the camera's own picture first, then what LibRaw makes of the sensor data. */
class RawSamplesIT {

  @TempDir Path folder;

  @BeforeAll
  static void developer() throws Exception {
    Programs.require("dcraw_emu", "libraw-bin");
  }

  @ParameterizedTest
  @CsvSource({
    "raw-composite/composite.CR2",
    "raw-composite/composite.DNG",
    "raw-composite/composite.NEF",
    "raw-composite/composite.RAF"
  })
  void the_picture_of_the_camera_is_shown(String file) throws Exception {
    assertPreview(file, 2160, 1440);
  }

  @ParameterizedTest
  @CsvSource({"raw/CRW_0304.CRW,1156,860", "raw/P003911.KDC,651,488"})
  void what_has_no_large_picture_is_developed(String file, int width, int height) throws Exception {
    assertPreview(file, width, height);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw/GOPR8508.GPR",
        "raw/CanonRaw.cr2",
        "raw/DNG.dng",
        "raw/Nikon.nef",
        "raw/Panasonic.rw2"
      })
  void what_cannot_be_developed_either_is_skipped_with_a_reason(String file) throws Exception {
    assertThat(new StageHarness(folder).run(new ThumbnailStage(null), raw(file)))
        .isInstanceOfSatisfying(
            Outcome.Skipped.class,
            skipped -> assertThat(skipped.reason()).contains("dcraw_emu", "libraw-bin"));
  }

  @Test
  void what_is_killed_while_it_develops_is_tried_again() throws Exception {
    StageHarness harness =
        new StageHarness(folder).withPrograms(Programs.suicidal(folder, "dcraw_emu"));
    assertThat(harness.run(new ThumbnailStage(null), raw("raw/P003911.KDC")))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT));
  }

  @Test
  void nothing_is_written_beside_an_original() throws Exception {
    Path original = Files.copy(Samples.file("raw/P003911.KDC"), folder.resolve("P003911.KDC"));
    Path scratch = Files.createDirectory(folder.resolve("harness"));
    new StageHarness(scratch)
        .run(new ThumbnailStage(null), TestAssets.of(original, MediaKind.RAW, "image/x-raw"));
    assertThat(folder).isDirectoryNotContaining(file -> !Set.of(original, scratch).contains(file));
  }

  private void assertPreview(String file, int width, int height) throws Exception {
    StageHarness harness = new StageHarness(folder);
    Asset asset = raw(file);
    assertThat(harness.run(new ThumbnailStage(null), asset)).isInstanceOf(Outcome.Done.class);
    Rendition preview = harness.recording(asset).orElseThrow().renditions().getFirst();
    assertThat(List.of(preview.width(), preview.height())).isEqualTo(List.of(width, height));
  }

  private static Asset raw(String file) {
    return TestAssets.of(Samples.file(file), MediaKind.RAW, "image/x-raw");
  }
}
