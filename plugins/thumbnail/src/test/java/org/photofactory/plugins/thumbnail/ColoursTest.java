package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.IccProfiles;
import org.photofactory.testkit.media.TestPictures;

class ColoursTest {

  /** What JPEG compression and the rounding of profiles may change. */
  private static final int TOLERANCE = 4;

  private static final Color ORANGE = new Color(230, 140, 60);

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @Test
  void a_picture_without_profile_keeps_its_colours() throws Exception {
    assertJpeg(plainJpeg(ORANGE), ORANGE);
  }

  @Test
  void display_p3_becomes_srgb() throws Exception {
    byte[] file = FileParts.withProfile(plainJpeg(new Color(234, 51, 35)), IccProfiles.displayP3());
    assertJpeg(file, new Color(255, 0, 0));
  }

  @Test
  void adobe_rgb_becomes_srgb() throws Exception {
    byte[] file = FileParts.withProfile(plainJpeg(new Color(144, 255, 60)), IccProfiles.adobeRgb());
    assertJpeg(file, new Color(0, 255, 0));
  }

  @Test
  void a_png_with_a_profile_becomes_srgb() throws Exception {
    byte[] png = TestPictures.file(TestPictures.plain(20, 20, new Color(234, 51, 35)), "png");
    byte[] file = FileParts.pngWithProfile(png, IccProfiles.displayP3());
    assertColour(darkroom.preview(file, "image/png"), new Color(255, 0, 0));
  }

  @Test
  void a_webp_with_a_profile_becomes_srgb_once() throws Exception {
    byte[] plain = Files.readAllBytes(Samples.file("webp/1.webp"));
    BufferedImage pixels = darkroom.preview(plain, "image/webp");
    byte[] png =
        FileParts.pngWithProfile(TestPictures.file(pixels, "png"), IccProfiles.displayP3());
    BufferedImage expected = darkroom.preview(png, "image/png");
    BufferedImage shown =
        darkroom.preview(webpWithProfile(plain, IccProfiles.displayP3()), "image/webp");
    assertThat(meanDifference(shown, expected)).isLessThan(4);
    assertThat(meanDifference(shown, pixels)).isGreaterThan(4);
  }

  @Test
  void a_broken_profile_is_ignored() throws Exception {
    byte[] broken = IccProfiles.displayP3();
    Arrays.fill(broken, 130, broken.length, (byte) 0x5a);
    assertJpeg(FileParts.withProfile(plainJpeg(ORANGE), broken), ORANGE);
    assertJpeg(FileParts.withProfile(plainJpeg(ORANGE), new byte[] {1, 2, 3}), ORANGE);
  }

  @Test
  void a_profile_for_ink_in_a_picture_of_light_is_ignored() throws Exception {
    byte[] press = IccProfiles.press(new float[] {0, 1, 1});
    assertJpeg(FileParts.withProfile(plainJpeg(ORANGE), press), ORANGE);
  }

  @Test
  void grey_stays_grey() throws Exception {
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, 20, 20, 0, fill(400, 90));
    assertJpeg(TestPictures.file(grey, "jpeg"), new Color(90, 90, 90));
    assertColour(
        darkroom.preview(TestPictures.file(grey, "png"), "image/png"), new Color(90, 90, 90));
  }

  @Test
  void adobes_inverted_inks_become_light() throws Exception {
    byte[] cyanAndSomeBlack = TestPictures.rawJpeg(32, 32, 0, 255, 255, 204);
    assertJpeg(FileParts.withAdobeMarker(cyanAndSomeBlack, 0), new Color(0, 204, 204));
  }

  @Test
  void inks_without_adobes_marker_are_not_inverted() throws Exception {
    assertJpeg(TestPictures.rawJpeg(32, 32, 255, 0, 0, 51), new Color(0, 204, 204));
  }

  @Test
  void adobes_compressed_inks_become_light() throws Exception {
    // Red paper: no cyan, full magenta and yellow; luma and differences of (0, 255, 255) taken for
    // RGB.
    byte[] red = TestPictures.rawJpeg(32, 32, 179, 171, 1, 255);
    assertJpeg(FileParts.withAdobeMarker(red, 2), new Color(255, 0, 0));
  }

  @Test
  void inks_are_shown_as_their_press_prints_them() throws Exception {
    byte[] press = IccProfiles.press(new float[] {0.2f, 0.6f, 0.4f});
    byte[] cyan = FileParts.withAdobeMarker(TestPictures.rawJpeg(32, 32, 0, 255, 255, 255), 0);
    BufferedImage shown = darkroom.preview(FileParts.withProfile(cyan, press), "image/jpeg");
    assertThat(Darkroom.difference(shown, 9, 9, new Color(51, 153, 102))).isLessThan(8);
  }

  @Test
  void components_that_are_rgb_by_adobes_marker_are_not_converted() throws Exception {
    byte[] raw = TestPictures.rawJpeg(32, 32, 230, 140, 60);
    assertJpeg(FileParts.withAdobeMarker(raw, 0), ORANGE);
  }

  @Test
  void transparency_is_laid_on_white() throws Exception {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_4BYTE_ABGR);
    for (int index = 0; index < 400; index++) {
      image.setRGB(index % 20, index / 20, index % 20 < 10 ? 0x00123456 : 0x80ff0000);
    }
    BufferedImage shown = darkroom.preview(TestPictures.file(image, "png"), "image/png");
    assertThat(Darkroom.difference(shown, 3, 10, Color.WHITE)).isLessThan(2 * TOLERANCE);
    assertThat(Darkroom.difference(shown, 16, 10, new Color(255, 127, 127)))
        .isLessThan(2 * TOLERANCE);
  }

  /** The same pixels in the extended form: a header with flag and size, the profile, the rest. */
  private static byte[] webpWithProfile(byte[] plain, byte[] profile) {
    int padded = profile.length + (profile.length & 1);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 18 + 8 + padded);
    file.order(ByteOrder.LITTLE_ENDIAN).put(plain, 0, 12).putInt(4, file.capacity() - 8);
    file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0x20);
    file.put((byte) (549 & 255)).put((byte) (549 >> 8)).put((byte) 0);
    file.put((byte) (367 & 255)).put((byte) (367 >> 8)).put((byte) 0);
    file.put("ICCP".getBytes(StandardCharsets.US_ASCII)).putInt(profile.length).put(profile);
    return file.put(file.capacity() - plain.length + 12, plain, 12, plain.length - 12).array();
  }

  private static double meanDifference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int index = 0; index < one.getWidth() * one.getHeight(); index++) {
      int x = index % one.getWidth();
      int y = index / one.getWidth();
      sum += Darkroom.difference(one, x, y, new Color(other.getRGB(x, y)));
    }
    return sum / one.getWidth() / one.getHeight();
  }

  private byte[] plainJpeg(Color colour) {
    return TestPictures.file(TestPictures.plain(32, 32, colour), "jpeg");
  }

  private void assertJpeg(byte[] file, Color expected) throws Exception {
    assertColour(darkroom.preview(file, "image/jpeg"), expected);
  }

  private static void assertColour(BufferedImage shown, Color expected) {
    assertThat(Darkroom.difference(shown, 9, 9, expected))
        .as("%s instead of %s", new Color(shown.getRGB(9, 9)), expected)
        .isLessThanOrEqualTo(TOLERANCE);
  }

  private static int[] fill(int length, int value) {
    int[] values = new int[length];
    Arrays.fill(values, value);
    return values;
  }
}
