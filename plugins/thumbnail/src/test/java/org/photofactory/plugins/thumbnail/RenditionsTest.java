package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.testkit.media.TestPictures;

class RenditionsTest {

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @Test
  void all_renditions_are_stored_as_jpeg_with_the_size_that_is_recorded() throws Exception {
    Asset asset = asset(700, 500);
    darkroom.run(asset);
    List<Rendition> renditions = darkroom.harness().recording(asset).orElseThrow().renditions();
    assertThat(renditions)
        .extracting(Rendition::name)
        .containsExactly("preview", "1024", "300", "250", "150");
    for (Rendition rendition : renditions) {
      byte[] stored = darkroom.harness().storedAll(asset).get(rendition.name());
      assertThat(stored).startsWith(0xff, 0xd8, 0xff).hasSize((int) rendition.bytes());
      BufferedImage image =
          ImageIO.read(darkroom.harness().stored(asset, rendition.name()).toFile());
      assertThat(image.getWidth()).isEqualTo(rendition.width());
      assertThat(image.getHeight()).isEqualTo(rendition.height());
      assertThat(rendition.mime()).isEqualTo("image/jpeg");
    }
  }

  @Test
  void a_thumb_hash_is_recorded() throws Exception {
    Asset asset = asset(700, 500);
    darkroom.run(asset);
    assertThat(darkroom.harness().recording(asset).orElseThrow().thumbHash())
        .hasSizeBetween(15, 25);
  }

  @Test
  void a_cancelled_call_ends_by_interruption() throws Exception {
    Asset asset = asset(700, 500);
    darkroom.harness().cancel();
    assertThatThrownBy(() -> darkroom.run(asset)).isInstanceOf(InterruptedException.class);
    assertThat(darkroom.harness().storedAll(asset)).isEmpty();
  }

  private Asset asset(int width, int height) throws Exception {
    byte[] file = TestPictures.file(TestPictures.quarters(width, height), "jpeg");
    return darkroom.asset(file, "image/jpeg");
  }
}
