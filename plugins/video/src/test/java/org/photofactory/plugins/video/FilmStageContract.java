package org.photofactory.plugins.video;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageContract;

/** The contract of stages that have ffmpeg look at films. */
public abstract class FilmStageContract extends StageContract {

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  /** The stage as it is; its writes go nowhere. */
  protected abstract Stage whole();

  @Override
  protected final Stage stage() {
    return new Writeless(whole());
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return new FilmMaker(folder).scenes("good.mp4", 1, List.of("red", "blue"), "-g", "5");
  }
}
