package org.photofactory.plugins.thumbnail;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** Runs the stage on made-up files and looks at what comes out. */
final class Darkroom {

  private final Path folder;
  private final StageHarness harness;
  private final ThumbnailStage stage = new ThumbnailStage(null);

  Darkroom(Path folder) {
    this.folder = folder;
    harness = new StageHarness(folder);
  }

  /** The harness, to change settings. */
  StageHarness harness() {
    return harness;
  }

  /** Puts bytes into a file. */
  Asset asset(byte[] content, String mime) throws IOException {
    Path file = Files.createTempFile(folder, "original", ".bin");
    return TestAssets.image(Files.write(file, content), mime);
  }

  /** Runs the stage. */
  Outcome run(Asset asset) throws Exception {
    return harness.run(stage, asset);
  }

  /** The preview of a file that must succeed. */
  BufferedImage preview(byte[] content, String mime) throws Exception {
    return rendition(asset(content, mime), "preview");
  }

  /** A rendition of an asset that must succeed. */
  BufferedImage rendition(Asset asset, String name) throws Exception {
    Outcome outcome = run(asset);
    if (!(outcome instanceof Outcome.Done)) {
      throw new AssertionError(asset.fileName() + " ended as " + outcome);
    }
    return ImageIO.read(harness.stored(asset, name).toFile());
  }

  /** The largest difference of a channel between a pixel and a colour. */
  static int difference(BufferedImage image, int x, int y, Color expected) {
    Color actual = new Color(image.getRGB(x, y));
    int red = Math.abs(actual.getRed() - expected.getRed());
    int green = Math.abs(actual.getGreen() - expected.getGreen());
    int blue = Math.abs(actual.getBlue() - expected.getBlue());
    return Math.max(red, Math.max(green, blue));
  }
}
