package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.IccProfiles;
import org.photofactory.testkit.media.TestPictures;

/** What PNG files say of their colours by the numbers of H.273 (the chunk cICP). */
class PngRangeIT {

  private static final int TOLERANCE = 6;
  private static final int EDGE = 64;

  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path results) throws Exception {
    studio = Studio.usual(results);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  /** The same light as in HEIC, see HeifIT: three samples of 16 bits, with and without alpha. */
  @ParameterizedTest
  @CsvSource({
    "3,16,0.2478,43", "3,16,0.3800,100", "3,16,0.5081,186", "3,16,0.5807,229", "3,16,0.9026,255",
    "3,18,0.2500,61", "3,18,0.5000,137", "3,18,0.7500,229", "3,18,1.0000,255", "4,16,0.5081,186"
  })
  void light_of_high_range_is_mapped(int bands, int transfer, double signal, int expected)
      throws Exception {
    byte[] png = TestPictures.file(deep(bands, signal), "png");
    Color shown = middle(coloured(png, 9, transfer));
    assertThat(List.of(shown.getRed(), shown.getGreen(), shown.getBlue()))
        .allSatisfy(value -> assertThat(value).isCloseTo(expected, Offset.offset(TOLERANCE)));
  }

  @Test
  void eight_bits_and_a_profile_beside_it_change_nothing_about_that() throws Exception {
    Color grey = new Color(130, 130, 130);
    byte[] png = TestPictures.file(TestPictures.plain(EDGE, EDGE, grey), "png");
    byte[] profiled = FileParts.pngWithProfile(png, IccProfiles.displayP3());
    assertThat(middle(coloured(profiled, 9, 16)).getRed()).isCloseTo(186, Offset.offset(TOLERANCE));
  }

  @Test
  void a_usual_range_is_left_as_it_is() throws Exception {
    Color blue = new Color(100, 150, 200);
    byte[] png = TestPictures.file(TestPictures.plain(EDGE, EDGE, blue), "png");
    Color shown = middle(coloured(png, 1, 13));
    assertThat(shown.getRed()).isBetween(96, 104);
    assertThat(shown.getBlue()).isBetween(196, 204);
  }

  @Test
  void a_chunk_that_breaks_off_says_nothing() throws Exception {
    Color blue = new Color(100, 150, 200);
    byte[] png = TestPictures.file(TestPictures.plain(EDGE, EDGE, blue), "png");
    Color shown = middle(FileParts.withChunk(png, "cICP", new byte[] {9, 16}));
    assertThat(shown.getBlue()).isBetween(196, 204);
  }

  private static byte[] coloured(byte[] png, int primaries, int transfer) {
    return FileParts.withChunk(png, "cICP", new byte[] {(byte) primaries, (byte) transfer, 0, 1});
  }

  private static Color middle(byte[] png) throws Exception {
    Rendered shown = Studio.rendered(studio.render(png));
    BufferedImage image = ImageIO.read(shown.files().getFirst().file().toFile());
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  private static BufferedImage deep(int bands, double signal) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            bands == 4,
            false,
            bands == 4 ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(EDGE, EDGE);
    int[] samples = new int[EDGE * EDGE * bands];
    Arrays.fill(samples, (int) Math.round(signal * 65_535));
    for (int index = 3; bands == 4 && index < samples.length; index += 4) {
      samples[index] = 65_535;
    }
    raster.setPixels(0, 0, EDGE, EDGE, samples);
    return new BufferedImage(model, raster, false, null);
  }
}
