package org.photofactory.decoder.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.photofactory.testkit.Samples;

class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "jpeg/DSCN0010.jpg, JPEG",
    "broken/jpeg-named.heic, JPEG",
    "broken/this-is-a-jpeg.png, JPEG",
    "png/density_plot.png, PNG",
    "gif/pbar-ani-invalid-XMP.gif, GIF",
    "webp/1.webp, WEBP",
    "tiff/left_arrow_normal_nonweb.tiff, TIFF",
    "bmp/bmp.bmp, BMP",
    "jp2/jpg2000.jp2, JP2",
    "jxl/8bit-sRGB.jxl, JXL",
    "avif/8bit-sRGB.avif, AVIF",
    "avif/hato.profile0.8bpc.yuv420.avif, AVIF",
    "heic/IMG_8565.HEIC, HEIC",
    "heic/issue_9292_sony_3_bottom_right.HIF, HEIC",
    "heic/C028.heic, HEIC"
  })
  void content_tells_the_format_whatever_the_name(String sample, Format format) throws Exception {
    assertThat(Format.of(head(sample), "image/x-unknown")).contains(format);
  }

  @Test
  void the_media_type_counts_where_the_content_is_silent() {
    assertThat(Format.of(new byte[0], "image/svg+xml")).contains(Format.SVG);
    assertThat(Format.of(new byte[64], "image/x-unknown")).isEmpty();
  }

  @Test
  void heads_of_any_length_are_looked_at() throws Exception {
    byte[] whole = head("avif/8bit-sRGB.avif");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertThat(Format.of(part, "")).satisfies(format -> assertThat(format).isNotNull());
    }
  }

  @ParameterizedTest
  @EnumSource(JpegWay.class)
  void every_format_has_a_way_and_tables_differ_by_order_only(JpegWay way) {
    for (Format format : Format.values()) {
      assertThat(RouteTable.of(way).of(format))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(RouteTable.of(JpegWay.JAVA).of(format));
    }
  }

  @Test
  void arm_goes_the_way_of_the_least_work() {
    assertThat(JpegWay.AUTO.on("aarch64")).isEqualTo(JpegWay.TURBOJPEG);
    assertThat(JpegWay.AUTO.on("amd64")).isEqualTo(JpegWay.AUTO);
    assertThat(JpegWay.LIBVIPS.on("aarch64")).isEqualTo(JpegWay.LIBVIPS);
  }

  @ParameterizedTest
  @CsvSource({"LIBVIPS, LIBVIPS", "TURBOJPEG, TURBOJPEG", "JAVA, JAVA"})
  void the_way_of_jpeg_is_a_setting(JpegWay way, Means first) {
    assertThat(RouteTable.of(way).of(Format.JPEG).getFirst().means()).isEqualTo(first);
  }

  private static byte[] head(String sample) throws IOException {
    try (InputStream file = Files.newInputStream(Samples.file(sample))) {
      return file.readNBytes(Format.SIGNATURE_LENGTH);
    }
  }
}
