package org.photofactory.plugins.video.scene;

import org.photofactory.plugins.video.FilmStageContract;
import org.photofactory.spi.stage.Stage;

class SceneStageContractIT extends FilmStageContract {

  @Override
  protected Stage whole() {
    return new SceneStage();
  }
}
