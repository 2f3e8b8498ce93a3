package org.photofactory.plugins.video.sound;

import java.nio.file.Path;
import org.photofactory.plugins.video.FilmMaker;
import org.photofactory.plugins.video.FilmStageContract;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;

class WaveformStageContractIT extends FilmStageContract {

  @Override
  protected Stage whole() {
    return new WaveformStage();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return new FilmMaker(folder).sound("good.m4a");
  }
}
