package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.TestPictures;

class OrientationTest {

  /** Length of a PNG file's last chunk. */
  private static final int END_CHUNK = 12;

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @Test
  void a_png_is_turned_by_its_exif_chunk() throws Exception {
    byte[] png = TestPictures.file(TestPictures.quarters(40, 20), "png");
    assertTurnedRight(darkroom.preview(FileParts.pngWithOrientation(png, 6), "image/png"));
  }

  @Test
  void a_png_is_turned_by_an_exif_chunk_behind_its_pixels() throws Exception {
    byte[] png = TestPictures.file(TestPictures.quarters(40, 20), "png");
    byte[] chunk = FileParts.pngWithOrientation(png, 6);
    int added = chunk.length - png.length;
    int end = png.length - END_CHUNK;
    ByteBuffer file = ByteBuffer.allocate(chunk.length);
    file.put(png, 0, end).put(chunk, FileParts.AFTER_IHDR, added).put(png, end, END_CHUNK);
    assertTurnedRight(darkroom.preview(file.array(), "image/png"));
  }

  @Test
  void a_jpeg_is_turned_by_its_exif_segment() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(40, 20), "jpeg");
    assertTurnedRight(darkroom.preview(FileParts.withOrientation(jpeg, 6), "image/jpeg"));
  }

  @Test
  void a_tiff_is_turned_by_its_own_tag() throws Exception {
    byte[] tiff = TestPictures.file(TestPictures.quarters(40, 20), "tiff");
    assertTurnedRight(darkroom.preview(TiffOrientation.set(tiff, 6), "image/tiff"));
  }

  @ParameterizedTest
  @ValueSource(bytes = {1, 4})
  void a_jpeg_is_turned_whatever_the_width_of_the_field(byte type) throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(40, 20), "jpeg");
    byte[] exif = FileParts.exif(6);
    exif[12] = type;
    byte[] block = new byte[exif.length + 6];
    System.arraycopy("Exif".getBytes(StandardCharsets.US_ASCII), 0, block, 0, 4);
    System.arraycopy(exif, 0, block, 6, exif.length);
    assertTurnedRight(darkroom.preview(FileParts.withSegment(jpeg, 0xe1, block), "image/jpeg"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 255})
  void an_orientation_that_does_not_exist_means_upright(int orientation) throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(40, 20), "jpeg");
    BufferedImage shown =
        darkroom.preview(FileParts.withOrientation(jpeg, orientation), "image/jpeg");
    assertThat(shown.getWidth()).isEqualTo(40);
    assertThat(Darkroom.difference(shown, 4, 4, Color.RED)).isLessThan(30);
  }

  /**
   * Stored red and green above blue and white; turned to the right: blue and red above white and
   * green.
   */
  private static void assertTurnedRight(BufferedImage shown) {
    assertThat(shown.getWidth()).isEqualTo(20);
    assertThat(shown.getHeight()).isEqualTo(40);
    assertThat(Darkroom.difference(shown, 4, 4, Color.BLUE)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 15, 4, Color.RED)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 4, 35, Color.WHITE)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 15, 35, Color.GREEN)).isLessThan(30);
  }
}
