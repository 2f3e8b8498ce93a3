package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.Broken;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.testkit.Samples;

/** HEIC files that break off: what some versions of libheif show of them counts as damaged. */
class TruncatedHeifIT {

  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path results) throws Exception {
    studio = Studio.usual(results);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @ParameterizedTest
  @CsvSource({
    "heic/IMG_8565.HEIC, 0.9",
    "heic/IMG_8565.HEIC, 0.5",
    "heic/IMG_8565.HEIC, 0.2",
    "heic/xiaomi.heic, 0.9",
    "heic/xiaomi.heic, 0.5",
    "heic/iphone_15_pro.heic, 0.5",
    "heic/sewing-threads.heic, 0.5",
    "avif/hato.profile0.8bpc.yuv420.avif, 0.7",
    "heic/C002.heic, 0.9"
  })
  void what_breaks_off_is_refused_or_marked(String sample, double part) throws Exception {
    byte[] whole = Files.readAllBytes(Samples.file(sample));
    RenderOutcome outcome = studio.render(Arrays.copyOf(whole, (int) (whole.length * part)));
    switch (outcome) {
      case Rendered shown -> assertThat(shown.damaged()).isTrue();
      case Broken broken -> assertThat(broken.code()).isEqualTo("DAMAGED");
      default -> throw new AssertionError(outcome);
    }
    assertThat(Studio.rendered(studio.render(whole)).damaged()).isFalse();
  }
}
