package org.photofactory.plugins.thumbnail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.TestAssets;
import org.photofactory.testkit.media.TestPictures;

class PngThumbnailContractIT extends StageContract {

  @Override
  protected Stage stage() {
    return new ThumbnailStage(null);
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    byte[] file = TestPictures.file(TestPictures.quarters(120, 90), "png");
    return TestAssets.image(Files.write(folder.resolve("good.png"), file), "image/png");
  }
}
