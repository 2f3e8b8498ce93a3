package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** What every stage must keep, broken files included, and what this one does. */
class MeanColourTest extends StageContract {

  @Override
  protected Stage stage() {
    return new MeanColour();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return picture(folder, Color.ORANGE);
  }

  @Override
  protected void prepare(StageHarness harness, Asset asset) {
    harness.withPreview(asset, asset.original());
  }

  @Test
  void the_mean_of_one_colour_is_that_colour(@TempDir Path elsewhere) throws Exception {
    Asset asset = picture(elsewhere, new Color(10, 20, 30));
    StageHarness harness = new StageHarness(elsewhere.resolve("work")).with("step", "1");
    prepare(harness, asset);
    harness.run(stage(), asset);
    assertThat(harness.written().getFirst().values()).containsExactly(asset.id(), 10, 20, 30);
  }

  private static Asset picture(Path folder, Color colour) throws Exception {
    BufferedImage picture = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
    Graphics graphics = picture.getGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 32, 24);
    Path file = folder.resolve("picture.png");
    ImageIO.write(picture, "png", file.toFile());
    return TestAssets.image(file, "image/png");
  }
}
