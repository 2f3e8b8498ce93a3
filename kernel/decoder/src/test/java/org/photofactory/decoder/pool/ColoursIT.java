package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.decoder.pool.Colours.colour;
import static org.photofactory.decoder.pool.Colours.near;
import static org.photofactory.decoder.pool.Colours.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.IccProfiles;
import org.photofactory.testkit.media.TestPictures;

/** Colours of pictures, through real workers. */
class ColoursIT {

  private static final Color ORANGE = new Color(230, 140, 60);

  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path empty) throws Exception {
    studio = Studio.usual(empty);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp", "tiff"})
  void colours_stay(String format) throws Exception {
    assertColour(TestPictures.file(TestPictures.plain(40, 30, ORANGE), format), ORANGE);
  }

  @Test
  void display_p3_becomes_srgb() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(234, 51, 35)), "jpeg");
    assertColour(FileParts.withProfile(jpeg, IccProfiles.displayP3()), new Color(255, 0, 0));
  }

  @Test
  void a_png_in_display_p3_becomes_srgb() throws Exception {
    byte[] png = TestPictures.file(TestPictures.plain(40, 30, new Color(234, 51, 35)), "png");
    assertColour(FileParts.pngWithProfile(png, IccProfiles.displayP3()), new Color(255, 0, 0));
  }

  @Test
  void adobe_rgb_becomes_srgb() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(144, 255, 60)), "jpeg");
    assertColour(FileParts.withProfile(jpeg, IccProfiles.adobeRgb()), new Color(0, 255, 0));
  }

  @Test
  void a_profile_that_is_none_is_left_aside() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, ORANGE), "jpeg");
    assertColour(FileParts.withProfile(jpeg, new byte[200]), ORANGE);
  }

  @Test
  void grey_stays_grey() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setPixels(0, 0, 40, 30, filled(40 * 30, 128));
    assertColour(TestPictures.file(image, "png"), new Color(128, 128, 128));
  }

  @Test
  void samples_of_16_bits_are_as_bright_as_those_of_8() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setPixels(0, 0, 40, 30, filled(40 * 30, 0x8080));
    assertColour(TestPictures.file(image, "png"), new Color(128, 128, 128));
  }

  @ParameterizedTest
  @CsvSource({"png,0x0000", "png,0x40ff", "png,0xc0ff", "png,0xffff", "tiff,0x40ff", "tiff,0xc0ff"})
  void colours_of_16_bits_keep_their_upper_8(String format, String value) throws Exception {
    int sample = Integer.decode(value);
    byte[] file = TestPictures.file(deep(sample, 0x8000, 0xffff - sample), format);
    assertColour(file, new Color(sample >> 8, 0x80, 0xffff - sample >> 8));
  }

  /** Three samples of 16 bits a pixel. */
  private static BufferedImage deep(int... samples) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(40, 30);
    for (int index = 0; index < 40 * 30; index++) {
      raster.setPixel(index % 40, index / 40, samples);
    }
    return new BufferedImage(model, raster, false, null);
  }

  @Test
  void colours_beyond_srgb_stay_where_display_p3_is_asked_for() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(250, 60, 40)), "jpeg");
    byte[] wide = FileParts.withProfile(jpeg, IccProfiles.displayP3());
    Rendered shown = Studio.rendered(studio.renderInP3(wide));
    byte[] preview = content(shown);
    Color inSrgb = colour(Studio.rendered(studio.render(wide)));
    assertThat(latin(preview)).contains("ICC_PROFILE");
    assertThat(colour(Studio.rendered(studio.render(preview)))).satisfies(near(inSrgb));
    assertThat(shown.tiny().rgb()[1] & 255).isCloseTo(inSrgb.getGreen(), within());
    Rendered usual = Studio.rendered(studio.renderInP3(jpeg));
    assertThat(latin(content(usual))).doesNotContain("ICC_PROFILE");
  }

  private static byte[] content(Rendered rendered) throws Exception {
    return Files.readAllBytes(rendered.files().getFirst().file());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_is_transparent_lies_on_white() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    assertColour(TestPictures.file(image, "png"), Color.WHITE);
  }

  @Test
  void of_an_animation_the_first_picture_is_shown() throws Exception {
    assertColour(sequence("gif", Color.RED, Color.BLUE), Color.RED);
  }

  @Test
  void of_a_tiff_of_many_pages_the_first_is_shown() throws Exception {
    assertColour(sequence("tiff", Color.GREEN, Color.BLUE), Color.GREEN);
  }

  private static void assertColour(byte[] file, Color expected) throws Exception {
    assertThat(colour(Studio.rendered(studio.render(file)))).satisfies(near(expected));
  }

  private static byte[] sequence(String format, Color... colours) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Color colour : colours) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 40, 30);
        graphics.dispose();
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
