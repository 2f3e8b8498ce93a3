package org.photofactory.plugins.similar;

import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.TestAssets;

/**
 * The contract, with the original as the preview, hostile files too; what is written into the
 * plugin's tables is the matter of {@link SimilarIT}.
 */
class SimilarStageContractTest extends StageContract {

  @Override
  protected Stage stage() {
    return new Previewed(new SimilarStage());
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    byte[] jpeg = Scenes.jpeg(Scenes.scene(1, 120, 90), 0.9f);
    return TestAssets.image(Files.write(folder.resolve("good.jpg"), jpeg), "image/jpeg");
  }

  private record Previewed(SimilarStage stage) implements Stage {
    @Override
    public StageSpec spec() {
      return stage.spec();
    }

    @Override
    public Outcome process(Asset asset, StageContext context) throws Exception {
      byte[] preview = Files.readAllBytes(asset.original());
      context.store(
          asset, new Rendition("preview", "image/jpeg", 120, 90, preview.length), preview);
      return stage.process(asset, context) instanceof Outcome.Failed failed
          ? failed
          : Outcome.done();
    }
  }
}
