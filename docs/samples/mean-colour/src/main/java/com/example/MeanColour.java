package com.example;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/** Finds the mean colour of every picture. */
@Component
public final class MeanColour implements Stage {

  /** May be run again for the same asset, after a crash or for a new version. */
  private static final String KEEP =
      """
      insert into mean_colour (asset_id, red, green, blue) values (?, ?, ?, ?)
      on conflict (asset_id) do update
      set red = excluded.red, green = excluded.green, blue = excluded.blue
      """;

  @Override
  public StageSpec spec() {
    return StageSpec.of("mean-colour", "mean_colour", MediaKind.IMAGE).withRequires("thumbnailed");
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    Optional<Path> preview = context.preview(asset);
    if (preview.isEmpty()) {
      return new Outcome.Skipped("NO_PREVIEW", "There is no preview to look at.");
    }
    int step = context.settings().integer("step");
    try (InputStream content = Files.newInputStream(preview.get())) {
      BufferedImage picture = ImageIO.read(content);
      if (picture == null) {
        return Outcome.broken("NO_PICTURE", "Its preview is no picture.");
      }
      int[] mean = mean(picture, step);
      return Outcome.done(handle -> handle.execute(KEEP, asset.id(), mean[0], mean[1], mean[2]));
    } catch (IIOException | RuntimeException damaged) {
      return Outcome.broken("DAMAGED", "Its preview cannot be read: " + damaged.getMessage());
    }
  }

  private static int[] mean(BufferedImage picture, int step) {
    long red = 0;
    long green = 0;
    long blue = 0;
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y += step) {
      for (int x = 0; x < picture.getWidth(); x += step) {
        int colour = picture.getRGB(x, y);
        red += colour >> 16 & 0xff;
        green += colour >> 8 & 0xff;
        blue += colour & 0xff;
        count++;
      }
    }
    return new int[] {(int) (red / count), (int) (green / count), (int) (blue / count)};
  }
}
