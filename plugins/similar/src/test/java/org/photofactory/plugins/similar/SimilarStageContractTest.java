package org.photofactory.plugins.similar;

import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * The contract, with the original as the preview, hostile files too; what is written into the
 * plugin's tables is the matter of {@link SimilarIT}.
 */
class SimilarStageContractTest extends StageContract {

  @Override
  protected Stage stage() {
    return new SimilarStage();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    byte[] jpeg = Scenes.jpeg(Scenes.scene(1, 120, 90), 0.9f);
    return TestAssets.image(Files.write(folder.resolve("good.jpg"), jpeg), "image/jpeg");
  }

  @Override
  protected void prepare(StageHarness harness, Asset asset) {
    harness.withPreview(asset, asset.original());
  }
}
