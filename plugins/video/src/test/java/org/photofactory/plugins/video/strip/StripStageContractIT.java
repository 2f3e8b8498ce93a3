package org.photofactory.plugins.video.strip;

import org.photofactory.plugins.video.FilmStageContract;
import org.photofactory.spi.stage.Stage;

class StripStageContractIT extends FilmStageContract {

  @Override
  protected Stage whole() {
    return new StripStage();
  }
}
