package org.photofactory.plugins.video.scene;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.photofactory.plugins.video.FilmMaker;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageContract;

class SceneStageContractIT extends StageContract {

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  @Override
  protected Stage stage() {
    return new Writeless(new SceneStage());
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return new FilmMaker(folder).scenes("good.mp4", 1, List.of("red", "blue"), "-g", "5");
  }
}
