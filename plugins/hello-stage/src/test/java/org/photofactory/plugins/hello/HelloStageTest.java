package org.photofactory.plugins.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class HelloStageTest extends StageContract {

  @Override
  protected Stage stage() {
    return new HelloStage();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return TestAssets.image(Files.writeString(folder.resolve("beach.jpg"), "sand"), "image/jpeg");
  }

  @Test
  void every_picture_is_greeted_by_its_name(@TempDir Path elsewhere) throws Exception {
    Asset asset = TestAssets.image(Path.of("beach.jpg"), "image/jpeg");
    StageHarness harness = new StageHarness(elsewhere);
    harness.run(stage(), asset);
    assertThat(harness.written().getFirst().values())
        .containsExactly(asset.id(), "Hello, beach.jpg!");
  }

  @Test
  void it_owns_the_flag_greeted_of_pictures() {
    assertThat(stage().spec().flag()).isEqualTo("greeted");
    assertThat(stage().spec().accepts()).containsExactly(MediaKind.IMAGE);
  }
}
