package org.photofactory.plugins.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class HelloStageTest {

  private final HelloStage stage = new HelloStage();

  @Test
  void every_picture_is_greeted(@TempDir Path folder) {
    Asset asset = TestAssets.image(Path.of("beach.jpg"), "image/jpeg");
    assertThat(stage.process(asset, new StageHarness(folder))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void it_owns_the_flag_greeted_of_pictures() {
    assertThat(stage.spec().flag()).isEqualTo("greeted");
    assertThat(stage.spec().accepts()).containsExactly(MediaKind.IMAGE);
  }
}
