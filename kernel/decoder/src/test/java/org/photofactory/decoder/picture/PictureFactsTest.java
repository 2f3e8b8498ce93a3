package org.photofactory.decoder.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.IccProfiles;

class PictureFactsTest {

  @ParameterizedTest
  @CsvSource({
    "6000,4000, 1440,7200, 2160x1440",
    "3000,4000, 1440,7200, 1440x1920",
    "640,480,   1440,7200, 640x480",
    "4000,3000, 1024,1024, 1024x768",
    "20000,300, 1440,7200, 7200x108",
    "3,40000,   150,750,   1x750"
  })
  void a_picture_is_made_to_fit_and_never_larger(
      int width, int height, int shortEdge, int longEdge, String expected) {
    Extent extent = new Extent(width, height).within(new Order.Size("x", shortEdge, longEdge, 80));
    assertThat(extent.width() + "x" + extent.height()).isEqualTo(expected);
  }

  @Test
  void srgb_is_known_by_what_it_does() {
    assertThat(IccProfile.isSrgb(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())).isTrue();
    assertThat(IccProfile.isSrgb(IccProfiles.displayP3())).isFalse();
    assertThat(IccProfile.isSrgb(IccProfiles.adobeRgb())).isFalse();
    assertThat(IccProfile.isSrgb(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()))
        .isFalse();
    assertThat(IccProfile.isSrgb(new byte[0])).isFalse();
  }

  @Test
  void hostile_profiles_are_not_srgb_but_nothing_worse() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    Random random = new Random(3);
    for (int round = 0; round < 5000; round++) {
      byte[] changed = Arrays.copyOf(profile, random.nextInt(profile.length));
      for (int index = 0; index < 8 && changed.length > 0; index++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      assertThat(IccProfile.isSrgb(changed)).isIn(true, false);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "heic/IMG_8565.HEIC, true",
    "heic/sewing-threads.heic, false",
    "livephoto/IMG_3616.HEIC, true",
    "sidecar/iphone_7.heic, false",
    "broken/empty.heic, false"
  })
  void it_is_known_whether_a_container_turns_its_picture(String sample, boolean turns)
      throws Exception {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Samples.file(sample)));
    assertThat(HeifProperties.of(file).turned()).isEqualTo(turns);
  }

  @ParameterizedTest
  @CsvSource({
    "heic/IMG_8565.HEIC, 1, true",
    "heic/IMG_8565.HEIC, 0.5, false",
    "heic/xiaomi.heic, 1, true",
    "heic/xiaomi.heic, 0.5, false",
    "heic/C002.heic, 1, true",
    "heic/C002.heic, 0.9, false",
    "sidecar/iphone_7.heic, 1, true",
    "sidecar/iphone_7.heic, 0.99, false",
    "broken/truncated-half.heic, 1, false"
  })
  void it_is_known_whether_data_lie_beyond_the_end(String sample, double part, boolean whole)
      throws Exception {
    byte[] file = Files.readAllBytes(Samples.file(sample));
    byte[] kept = Arrays.copyOf(file, (int) (file.length * part));
    assertThat(HeifProperties.of(ByteBuffer.wrap(kept)).whole()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "heic/IMG_8565.HEIC, 6, 48, 8, 4032, 3024",
    "heic/sewing-threads.heic, 1, 48, 8, 4000, 3000",
    "heic/C002.heic, 1, 1, 1, 0, 0"
  })
  void it_is_known_how_a_picture_is_put_together(
      String sample, int orientation, int parts, int columns, int width, int height)
      throws Exception {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Samples.file(sample)));
    HeifLayout layout = HeifProperties.of(file).layout().orElseThrow();
    assertThat(layout.turn().orientation()).isEqualTo(orientation);
    assertThat(layout.parts()).hasSize(parts);
    assertThat(layout.columns()).isEqualTo(columns);
    assertThat(layout.extent())
        .isEqualTo(width == 0 ? Optional.empty() : Optional.of(new Extent(width, height)));
  }

  @ParameterizedTest
  @CsvSource({"avif/hato.profile0.8bpc.yuv420.avif", "heic/C028.heic", "broken/empty.heic"})
  void of_what_is_no_single_picture_of_hevc_no_layout_is_told(String sample) throws Exception {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Samples.file(sample)));
    assertThat(HeifProperties.of(file).layout()).isEmpty();
  }

  @Test
  void of_what_is_cropped_no_layout_is_told() throws Exception {
    byte[] file = Files.readAllBytes(Samples.file("heic/IMG_8565.HEIC"));
    String text = new String(file, StandardCharsets.ISO_8859_1);
    file[text.indexOf("irot")] = 'c';
    file[text.indexOf("irot") + 1] = 'l';
    file[text.indexOf("irot") + 2] = 'a';
    file[text.indexOf("irot") + 3] = 'p';
    assertThat(HeifProperties.of(ByteBuffer.wrap(file)).layout()).isEmpty();
  }

  @Test
  void hostile_containers_turn_or_do_not_but_nothing_worse() throws Exception {
    byte[] file = Files.readAllBytes(Samples.file("heic/IMG_8565.HEIC"));
    byte[] head = Arrays.copyOf(file, Math.min(file.length, 8192));
    Random random = new Random(4);
    for (int round = 0; round < 5000; round++) {
      byte[] changed = head.clone();
      for (int index = 0; index < 8; index++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      assertThat(HeifProperties.of(ByteBuffer.wrap(changed)).turned()).isIn(true, false);
    }
  }

  @Test
  void the_orientation_is_read_with_and_without_its_prefix() {
    byte[] exif = FileParts.exif(6);
    assertThat(ExifOrientation.of(exif)).isEqualTo(6);
    byte[] prefixed = new byte[exif.length + 6];
    System.arraycopy(exif, 0, prefixed, 6, exif.length);
    prefixed[0] = 'E';
    prefixed[1] = 'x';
    assertThat(ExifOrientation.of(prefixed)).isEqualTo(6);
    assertThat(ExifOrientation.of(new byte[0])).isZero();
    assertThat(ExifOrientation.of(new byte[20])).isZero();
  }
}
