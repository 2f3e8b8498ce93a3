package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.photofactory.spi.picture.RenderOutcome.Rendered;

/** What a picture's colours are, once it has been rendered. */
final class Colours {

  /** What JPEG compression and the rounding of profiles may change. */
  private static final int TOLERANCE = 6;

  private Colours() {}

  static Consumer<Color> near(Color expected) {
    return actual -> {
      assertThat(actual.getRed()).isCloseTo(expected.getRed(), within());
      assertThat(actual.getGreen()).isCloseTo(expected.getGreen(), within());
      assertThat(actual.getBlue()).isCloseTo(expected.getBlue(), within());
    };
  }

  static Offset<Integer> within() {
    return Offset.offset(TOLERANCE);
  }

  /** The middle of the largest picture. */
  static Color colour(Rendered rendered) throws Exception {
    BufferedImage image = ImageIO.read(rendered.files().getFirst().file().toFile());
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }
}
