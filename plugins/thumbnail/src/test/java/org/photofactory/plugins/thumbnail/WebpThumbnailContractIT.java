package org.photofactory.plugins.thumbnail;

import java.nio.file.Path;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.TestAssets;

class WebpThumbnailContractIT extends StageContract {

  @Override
  protected Stage stage() {
    return new ThumbnailStage(null);
  }

  @Override
  protected Asset goodAsset(Path folder) {
    return TestAssets.image(Samples.file("webp/1.webp"), "image/webp");
  }
}
