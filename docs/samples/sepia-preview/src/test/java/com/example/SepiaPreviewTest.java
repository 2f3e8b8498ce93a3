package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.StageContract;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class SepiaPreviewTest extends StageContract {

  @Override
  protected Stage stage() {
    return new SepiaPreview();
  }

  @Override
  protected Asset goodAsset(Path folder) throws Exception {
    return picture(folder, 120, 90);
  }

  @Override
  protected void prepare(StageHarness harness, Asset asset) {
    harness.withPreview(asset, asset.original());
  }

  @Test
  void the_picture_keeps_its_shape_and_is_small_enough_for_a_panel(@TempDir Path elsewhere)
      throws Exception {
    Asset asset = picture(elsewhere, 1600, 1200);
    StageHarness harness = new StageHarness(elsewhere.resolve("work"));
    prepare(harness, asset);
    harness.run(stage(), asset);
    BufferedImage sepia = ImageIO.read(harness.folder(asset).resolve(SepiaPreview.FILE).toFile());
    assertThat(sepia.getWidth()).isEqualTo(800);
    assertThat(sepia.getHeight()).isEqualTo(600);
  }

  @Test
  void two_calls_for_one_photo_do_not_write_into_one_file(@TempDir Path elsewhere)
      throws Exception {
    Asset asset = picture(elsewhere, 60, 40);
    StageHarness harness = new StageHarness(elsewhere.resolve("work"));
    prepare(harness, asset);
    Path folder = harness.folder(asset);
    Path ofAnother =
        SepiaPreview.unfinished(folder, TestAssets.image(elsewhere.resolve("other"), "image/png"));
    Files.writeString(ofAnother, "half a picture");
    harness.run(stage(), asset);
    assertThat(ofAnother).hasContent("half a picture");
    assertThat(ImageIO.read(folder.resolve(SepiaPreview.FILE).toFile())).isNotNull();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(SepiaPreview.FILE, ofAnother.getFileName().toString());
  }

  @Test
  void a_call_writes_over_what_one_before_it_has_left_that_was_cut_off(@TempDir Path elsewhere)
      throws Exception {
    Asset asset = picture(elsewhere, 60, 40);
    StageHarness harness = new StageHarness(elsewhere.resolve("work"));
    prepare(harness, asset);
    Path folder = harness.folder(asset);
    Files.writeString(SepiaPreview.unfinished(folder, asset), "half a picture");
    harness.run(stage(), asset);
    assertThat(folder.toFile().list()).containsExactly(SepiaPreview.FILE);
    assertThat(ImageIO.read(folder.resolve(SepiaPreview.FILE).toFile())).isNotNull();
  }

  @Test
  void grey_becomes_brown_and_the_strength_says_how_much() {
    int grey = 0x808080;
    assertThat(new Sepia(0).tone(grey)).isEqualTo(grey);
    int brown = new Sepia(100).tone(grey);
    assertThat(brown >> 16 & 0xff).isGreaterThan(brown >> 8 & 0xff);
    assertThat(brown >> 8 & 0xff).isGreaterThan(brown & 0xff);
  }

  private static Asset picture(Path folder, int width, int height) throws Exception {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      picture.setRGB(x, x * height / width, 0x80c0ff);
    }
    Path file = folder.resolve("picture.png");
    ImageIO.write(picture, "png", file.toFile());
    return TestAssets.image(file, "image/png");
  }
}
