package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.Broken;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.media.HostileMedia;
import org.photofactory.testkit.media.HostileMedium;

/** Pictures with too many pixels are called that, whatever the libraries call them. */
class TooLargeIT {

  private static final Set<String> CLAIMS =
      Set.of(
          "2^31 pixels.png",
          "one endless row.png",
          "65535 pixels.jpg",
          "65535 pixels progressive.jpg",
          "65535 pixels.gif",
          "2^31 pixels.bmp",
          "2^31 pixels upside down.bmp",
          "2^24 pixels.webp",
          "16383 pixels.webp",
          "16384 pixels.webp",
          "65535 pixels.tif",
          "2^32 pixels.jp2");

  private static Studio studio;

  @TempDir Path folder;

  @BeforeAll
  static void open(@TempDir Path results) throws Exception {
    studio = Studio.usual(results);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  static Stream<HostileMedium> claims() {
    return HostileMedia.made().filter(medium -> CLAIMS.contains(medium.name()));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void a_file_that_claims_too_many_pixels_is_too_large(HostileMedium medium) throws Exception {
    Asset asset = medium.asset(folder);
    assertTooLarge(studio.render(SourcePicture.file(asset.original(), asset.mime())));
  }

  @Test
  void a_picture_beyond_what_libheif_allows_is_too_large() throws Exception {
    assertTooLarge(studio.renderSample("broken/17000x17000.avif"));
  }

  @Test
  void a_jpeg_xl_of_400_megapixels_is_too_large() throws Exception {
    // SizeHeader, a number of 18 bits and as wide as high; the rest is as usual.
    byte[] file = {(byte) 0xff, 0x0a, (byte) 0xfc, 0x70, 0x22, 1, 0, 0, 0, 0};
    assertTooLarge(studio.render(file));
  }

  private static void assertTooLarge(RenderOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.code()).isEqualTo("TOO_LARGE"));
  }
}
