package org.photofactory.plugins.video.motion;

import static org.photofactory.plugins.video.motion.MotionPhotoMaker.film;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.joined;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.jpeg;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.microVideo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.TestAssets;

class MotionStageContractTest extends StageContract {

  @Override
  protected Stage stage() {
    return new Writeless(new MotionStage());
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    byte[] film = film();
    byte[] picture = joined(jpeg(microVideo(film.length)), film);
    return TestAssets.image(Files.write(folder.resolve("good.jpg"), picture), "image/jpeg");
  }
}
