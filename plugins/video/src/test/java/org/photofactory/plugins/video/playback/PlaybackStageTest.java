package org.photofactory.plugins.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class PlaybackStageTest {

  @TempDir Path folder;

  @Test
  void a_disk_that_is_away_blames_no_film() throws Exception {
    Path away = folder.resolve("away.mp4");
    assertThat(
            new StageHarness(folder)
                .run(new PlaybackStage(), TestAssets.of(away, MediaKind.VIDEO, "video/mp4")))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT));
  }
}
