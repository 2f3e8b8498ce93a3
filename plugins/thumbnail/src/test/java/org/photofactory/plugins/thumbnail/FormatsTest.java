package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.TestAssets;
import org.photofactory.testkit.media.TestPictures;

class FormatsTest {

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
  void every_format_shows_its_picture(String format) throws Exception {
    byte[] file = TestPictures.file(TestPictures.quarters(64, 48), format);
    assertQuarters(darkroom.preview(file, "image/" + format));
  }

  @Test
  void a_progressive_jpeg_shows_its_last_scan() throws Exception {
    byte[] file = TestPictures.progressiveJpeg(TestPictures.quarters(64, 48));
    assertQuarters(darkroom.preview(file, "image/jpeg"));
  }

  @ParameterizedTest
  @CsvSource({"png,image/jpeg", "jpeg,image/png", "gif,image/bmp", "jpeg,image/heic"})
  void content_counts_and_not_what_a_file_is_said_to_be(String format, String mime)
      throws Exception {
    assertQuarters(
        darkroom.preview(TestPictures.file(TestPictures.quarters(64, 48), format), mime));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff"})
  void sixteen_bits_become_eight(String format) throws Exception {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 32, 32, 3, null);
    int[] orange = {230 * 257, 140 * 257, 60 * 257};
    for (int index = 0; index < 32 * 32; index++) {
      raster.setPixel(index % 32, index / 32, orange);
    }
    BufferedImage deep = new BufferedImage(model, raster, false, null);
    BufferedImage shown = darkroom.preview(TestPictures.file(deep, format), "image/" + format);
    assertThat(Darkroom.difference(shown, 9, 9, new Color(230, 140, 60))).isLessThan(5);
  }

  @ParameterizedTest
  @CsvSource({
    "png," + BufferedImage.TYPE_BYTE_INDEXED,
    "png," + BufferedImage.TYPE_BYTE_BINARY,
    "bmp," + BufferedImage.TYPE_BYTE_INDEXED,
    "tiff," + BufferedImage.TYPE_BYTE_INDEXED
  })
  void palettes_are_looked_up(String format, int imageType) throws Exception {
    BufferedImage image = TestPictures.quarters(new BufferedImage(64, 48, imageType));
    BufferedImage shown = darkroom.preview(TestPictures.file(image, format), "image/" + format);
    assertThat(Darkroom.difference(shown, 50, 40, Color.WHITE)).isLessThan(20);
    Color upperLeft = new Color(image.getRGB(10, 10));
    assertThat(Darkroom.difference(shown, 10, 10, upperLeft)).isLessThan(30);
  }

  @ParameterizedTest
  @CsvSource({"webp/1.webp,550,368", "webp/animated-webp-supported.webp,400,400"})
  void webp_shows_its_first_frame(String file, int width, int height) throws Exception {
    BufferedImage shown =
        darkroom.rendition(TestAssets.image(Samples.file(file), "image/webp"), "preview");
    assertThat(shown.getWidth()).isEqualTo(width);
    assertThat(shown.getHeight()).isEqualTo(height);
  }

  @Test
  void the_first_frame_of_a_gif_lies_where_it_belongs() throws Exception {
    byte[] gif = TestPictures.file(TestPictures.plain(20, 10, Color.RED), "gif");
    ByteBuffer file = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(6, (short) 60).putShort(8, (short) 40);
    int frame = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0");
    file.putShort(frame + 1, (short) 30).putShort(frame + 3, (short) 16);
    BufferedImage shown = darkroom.preview(gif, "image/gif");
    assertThat(shown.getWidth()).isEqualTo(60);
    assertThat(shown.getHeight()).isEqualTo(40);
    assertThat(Darkroom.difference(shown, 40, 21, Color.RED)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 10, 5, Color.WHITE)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 56, 36, Color.WHITE)).isLessThan(30);
  }

  private static void assertQuarters(BufferedImage shown) {
    assertThat(Darkroom.difference(shown, 10, 10, Color.RED)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 50, 10, Color.GREEN)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 10, 40, Color.BLUE)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 50, 40, Color.WHITE)).isLessThan(30);
  }
}
