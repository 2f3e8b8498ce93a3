package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.spi.picture.RenderOutcome.Broken;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.media.TestPictures;

/** What of a JPEG that breaks off is shown, by each library that workers have. */
class DamagedJpegIT {

  private static final int START_OF_SCAN = 0xda;

  @BeforeAll
  static void requireLibraries() throws Exception {
    Studio.requireLibraries();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBVIPS", "TURBOJPEG"})
  void a_file_that_breaks_off_shows_its_good_top_and_is_marked(JpegWay way, @TempDir Path folder)
      throws Exception {
    byte[] jpeg = TestPictures.file(noise(), "jpeg");
    try (Studio studio = new Studio(Studio.withJpegWay(way), folder)) {
      Rendered shown = Studio.rendered(studio.render(Arrays.copyOf(jpeg, jpeg.length / 2)));
      assertThat(shown.damaged()).isTrue();
      assertThat(Studio.rendered(studio.render(jpeg)).damaged()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBVIPS", "TURBOJPEG"})
  void a_file_without_picture_data_is_damaged(JpegWay way, @TempDir Path folder) throws Exception {
    byte[] small = TestPictures.file(TestPictures.quarters(300, 300), "jpeg");
    byte[] large = Files.readAllBytes(Samples.file("jpeg/DSC00007.JPG"));
    try (Studio studio = new Studio(Studio.withJpegWay(way), folder)) {
      for (byte[] whole : List.of(small, large)) {
        int scan = scan(whole);
        for (int kept : new int[] {3, scan, scan + 4, scan + 14, scan + 15}) {
          assertThat(studio.render(Arrays.copyOf(whole, kept)))
              .as("%d bytes of a JPEG whose scan begins at %d", kept, scan)
              .isInstanceOfSatisfying(
                  Broken.class, broken -> assertThat(broken.code()).isEqualTo("DAMAGED"));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBVIPS", "TURBOJPEG"})
  void a_file_of_a_hundred_scans_is_refused(JpegWay way, @TempDir Path folder) throws Exception {
    byte[] jpeg = TestPictures.progressiveJpeg(TestPictures.quarters(200, 200));
    int scan = scan(jpeg);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, jpeg.length - 2);
    for (int count = 0; count < 101; count++) {
      file.write(jpeg, scan, 12);
    }
    try (Studio studio = new Studio(Studio.withJpegWay(way), folder)) {
      assertThat(studio.render(file.toByteArray())).isInstanceOf(Broken.class);
      assertThat(studio.render(jpeg)).isInstanceOf(Rendered.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBVIPS", "TURBOJPEG"})
  void a_gain_map_behind_the_picture_is_no_damage(JpegWay way, @TempDir Path folder)
      throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(TestPictures.file(TestPictures.plain(200, 100, Color.RED), "jpeg"));
    file.writeBytes(TestPictures.file(TestPictures.plain(50, 25, Color.WHITE), "jpeg"));
    try (Studio studio = new Studio(Studio.withJpegWay(way), folder)) {
      Rendered shown = Studio.rendered(studio.render(file.toByteArray()));
      assertThat(shown.damaged()).isFalse();
      assertThat(shown.width()).isEqualTo(200);
      assertThat(shown.tiny().rgb()[1] & 255).isLessThan(20);
    }
  }

  /** Where the picture itself begins: behind any thumbnail, which has a scan of its own. */
  private static int scan(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 255) != START_OF_SCAN) {
      at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
    }
    return at;
  }

  /** It does not compress, so that half of the file is half of the picture. */
  private static BufferedImage noise() {
    BufferedImage image = TestPictures.plain(300, 300, Color.RED);
    Random random = new Random(5);
    for (int index = 0; index < 300 * 200; index++) {
      image.setRGB(100 + index % 200, index / 200, random.nextInt());
    }
    return image;
  }
}
