package org.photofactory.plugins.thumbnail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageHarness;

/**
 * Draws all samples' thumbnails on one sheet, to be judged by eye. Run it by hand; the argument is
 * the PNG file.
 */
final class ContactSheet {

  private static final int CELL = 170;
  private static final int ACROSS = 12;

  private ContactSheet() {}

  public static void main(String[] arguments) throws Exception {
    StageHarness harness = new StageHarness(Files.createTempDirectory("sheet"));
    ThumbnailStage stage = new ThumbnailStage(null);
    List<Samples.Sample> samples =
        Samples.all().stream().filter(sample -> sample.kind() == MediaKind.IMAGE).toList();
    int rows = (samples.size() + ACROSS - 1) / ACROSS;
    BufferedImage sheet = new BufferedImage(ACROSS * CELL, rows * CELL, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    for (int index = 0; index < samples.size(); index++) {
      int x = index % ACROSS * CELL;
      int y = index / ACROSS * CELL;
      Samples.Sample sample = samples.get(index);
      Outcome outcome = harness.run(stage, sample.asset());
      if (outcome instanceof Outcome.Done) {
        BufferedImage picture = ImageIO.read(harness.stored(sample.asset(), "150").toFile());
        double scale = (CELL - 20.0) / Math.max(picture.getWidth(), picture.getHeight());
        graphics.drawImage(
            picture,
            x + 5,
            y + 5,
            (int) Math.ceil(picture.getWidth() * Math.min(1, scale)),
            (int) Math.ceil(picture.getHeight() * Math.min(1, scale)),
            null);
      } else {
        System.out.println(sample + " " + outcome);
      }
      graphics.setColor(Color.WHITE);
      graphics.drawString(sample.path().getFileName().toString(), x + 2, y + CELL - 3);
    }
    ImageIO.write(sheet, "png", Path.of(arguments[0]).toFile());
  }
}
