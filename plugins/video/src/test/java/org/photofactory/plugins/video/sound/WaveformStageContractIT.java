package org.photofactory.plugins.video.sound;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.photofactory.plugins.video.FilmMaker;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageContract;

class WaveformStageContractIT extends StageContract {

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  @Override
  protected Stage stage() {
    return new Writeless(new WaveformStage());
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return new FilmMaker(folder).sound("good.m4a");
  }
}
