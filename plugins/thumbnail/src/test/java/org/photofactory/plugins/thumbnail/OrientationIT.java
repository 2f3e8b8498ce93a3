package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.TestAssets;

/** The same with real photos: one landscape in all eight orientations. */
class OrientationIT {

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void all_orientations_of_one_photo_look_the_same_upright(int orientation) throws Exception {
    BufferedImage upright = darkroom.rendition(landscape(1), "300");
    BufferedImage turned = darkroom.rendition(landscape(orientation), "300");
    assertThat(turned.getWidth()).isEqualTo(upright.getWidth()).isEqualTo(450);
    assertThat(turned.getHeight()).isEqualTo(upright.getHeight()).isEqualTo(300);
    // Only the digit in the middle differs, and what seven different encodings changed.
    assertThat(meanDifference(upright, turned)).isLessThan(6);
  }

  @Test
  void the_preview_of_a_turned_photo_has_its_shown_size() throws Exception {
    BufferedImage preview = darkroom.rendition(landscape(6), "preview");
    assertThat(preview.getWidth()).isEqualTo(1800);
    assertThat(preview.getHeight()).isEqualTo(1200);
  }

  private static Asset landscape(int orientation) {
    Path file = Samples.file("orientation/Landscape_" + orientation + ".jpg");
    return TestAssets.image(file, "image/jpeg");
  }

  private static double meanDifference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Darkroom.difference(one, x, y, new Color(other.getRGB(x, y)));
      }
    }
    return sum / one.getWidth() / one.getHeight();
  }
}
