package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.TestAssets;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.TestPictures;

class DamageTest {

  @TempDir Path folder;
  private Darkroom darkroom;

  @BeforeEach
  void open() {
    darkroom = new Darkroom(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp"})
  void a_file_that_breaks_off_shows_its_good_top(String format) throws Exception {
    byte[] whole = TestPictures.file(redBesideNoise(), format);
    byte[] most = Arrays.copyOf(whole, whole.length * 6 / 10);
    BufferedImage shown = darkroom.preview(most, "image/" + format);
    // BMP files begin with the lowest row.
    int goodRow = format.equals("bmp") ? 280 : 20;
    assertThat(shown.getHeight()).isEqualTo(300);
    assertThat(Darkroom.difference(shown, 40, goodRow, Color.RED)).isLessThan(30);
    assertThat(Darkroom.difference(shown, 40, 299 - goodRow, Color.RED)).isGreaterThan(100);
  }

  @Test
  void what_is_shown_in_part_is_remarked_on() throws Exception {
    byte[] whole = TestPictures.file(redBesideNoise(), "jpeg");
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(remark(half)).isEqualTo(new Outcome.Remark("DAMAGED_IN_PART", Sentences.IN_PART));
    assertThat(remark(whole)).isNull();
  }

  private Outcome.@Nullable Remark remark(byte[] jpeg) throws Exception {
    Outcome outcome = darkroom.run(darkroom.asset(jpeg, "image/jpeg"));
    return ((Outcome.Done) outcome).remark();
  }

  @Test
  void a_jpeg_without_any_picture_data_is_damaged() throws Exception {
    byte[] whole = TestPictures.file(TestPictures.quarters(300, 300), "jpeg");
    int scan = indexOf(whole, 0xda);
    assertDamaged(Arrays.copyOf(whole, scan + 14));
    assertDamaged(Arrays.copyOf(whole, scan));
    assertDamaged(Arrays.copyOf(whole, 3));
  }

  @Test
  void an_empty_file_is_damaged() throws Exception {
    assertDamaged(new byte[0]);
  }

  @Test
  void a_web_page_that_is_called_a_picture_is_damaged() throws Exception {
    assertDamaged("<html>not found</html>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_png_that_claims_3600_megapixels_is_refused_before_decoding() throws Exception {
    byte[] png = TestPictures.file(TestPictures.quarters(8, 8), "png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    assertFailed(png, "image/png", "TOO_LARGE", "3,600 megapixels");
  }

  @Test
  void a_jpeg_that_claims_4294_megapixels_is_refused_before_decoding() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(8, 8), "jpeg");
    int frame = indexOf(jpeg, 0xc0);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) -1).putShort(frame + 7, (short) -1);
    assertFailed(jpeg, "image/jpeg", "TOO_LARGE", "4,294 megapixels");
  }

  @Test
  void the_limit_of_megapixels_is_a_setting() throws Exception {
    darkroom.harness().with("max-megapixels", "1");
    byte[] jpeg = TestPictures.file(TestPictures.quarters(1100, 1000), "jpeg");
    assertFailed(jpeg, "image/jpeg", "TOO_LARGE", "1 megapixels, more than the limit of 1");
  }

  @Test
  void megabytes_of_garbage_in_a_jpeg_are_not_searched() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(8, 8), "jpeg");
    int behindFirstSegment = 20;
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + (2 << 20));
    file.put(jpeg, 0, behindFirstSegment).position(behindFirstSegment + (2 << 20));
    file.put(jpeg, behindFirstSegment, jpeg.length - behindFirstSegment);
    assertDamaged(file.array());
  }

  @Test
  void a_jpeg_of_nothing_but_tables_is_damaged() throws Exception {
    byte[] file = TestPictures.file(TestPictures.quarters(8, 8), "jpeg");
    for (int count = 0; count < 20; count++) {
      file = FileParts.withSegment(file, 0xdb, new byte[65_000]);
    }
    assertDamaged(file);
  }

  @Test
  void a_progressive_jpeg_that_would_fill_the_memory_is_refused() throws Exception {
    darkroom.harness().with("max-decode-megabytes", "1");
    byte[] jpeg = TestPictures.progressiveJpeg(TestPictures.quarters(600, 400));
    assertFailed(jpeg, "image/jpeg", "TOO_LARGE", "1 MB of memory");
  }

  @Test
  void a_jpeg_of_a_hundred_scans_is_refused_before_decoding() throws Exception {
    byte[] jpeg = TestPictures.progressiveJpeg(TestPictures.quarters(200, 200));
    int scan = indexOf(jpeg, 0xda);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 101 * 12);
    file.put(jpeg, 0, jpeg.length - 2);
    for (int count = 0; count < 101; count++) {
      file.put(jpeg, scan, 12);
    }
    assertFailed(file.array(), "image/jpeg", "TOO_MANY_SCANS", "100 scans");
  }

  @Test
  void a_png_that_would_fill_the_memory_is_shown_coarsely() throws Exception {
    darkroom.harness().with("max-decode-megabytes", "1");
    byte[] png = TestPictures.file(TestPictures.quarters(1200, 800), "png");
    BufferedImage shown = darkroom.preview(png, "image/png");
    assertThat(shown.getWidth()).isEqualTo(600);
    assertThat(Darkroom.difference(shown, 100, 100, Color.RED)).isLessThan(30);
  }

  @Test
  void a_format_without_decoder_is_skipped_with_a_sentence() throws Exception {
    Asset heic = darkroom.asset(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}, "image/heic");
    assertThat(darkroom.run(heic))
        .isInstanceOfSatisfying(
            Outcome.Skipped.class,
            skipped -> {
              assertThat(skipped.code()).isEqualTo("NO_DECODER");
              assertThat(skipped.reason())
                  .isEqualTo(
                      "HEIC pictures have no preview picture yet; the original is safe in the"
                          + " vault.");
            });
    assertThat(darkroom.harness().recording(heic).orElseThrow().renditions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0xc9,8", "0xca,8", "0xc1,12"})
  void a_jpeg_of_a_rare_kind_is_skipped_and_not_called_damaged(int process, byte precision)
      throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.quarters(8, 8), "jpeg");
    int frame = indexOf(jpeg, 0xc0);
    jpeg[frame + 1] = (byte) process;
    jpeg[frame + 4] = precision;
    assertThat(darkroom.run(darkroom.asset(jpeg, "image/jpeg")))
        .isInstanceOfSatisfying(
            Outcome.Skipped.class,
            skipped -> assertThat(skipped.reason()).startsWith("Pictures of this rare kind"));
  }

  @Test
  void a_raw_file_is_not_taken_for_the_tiff_that_it_looks_like() throws Exception {
    byte[] tiff = TestPictures.file(TestPictures.quarters(20, 20), "tiff");
    Path file = darkroom.asset(tiff, "image/x-nikon-nef").original();
    Asset raw = TestAssets.of(file, MediaKind.RAW, "image/x-nikon-nef");
    assertThat(darkroom.run(raw)).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void a_full_disk_parks_the_stage_and_blames_no_file() throws Exception {
    Asset asset =
        darkroom.asset(TestPictures.file(TestPictures.quarters(20, 20), "png"), "image/png");
    FullDisk full = new FullDisk(darkroom.harness());
    assertThat(new ThumbnailStage(null).process(asset, full))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.RESOURCE));
  }

  @Test
  void a_missing_original_is_tried_again() throws Exception {
    Asset gone = TestAssets.image(folder.resolve("gone.jpg"), "image/jpeg");
    assertThat(darkroom.run(gone))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT));
  }

  private void assertDamaged(byte[] content) throws Exception {
    assertFailed(content, "", "DAMAGED", "file is");
  }

  private void assertFailed(byte[] content, String mime, String code, String words)
      throws Exception {
    assertThat(darkroom.run(darkroom.asset(content, mime)))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.blame()).isEqualTo(Blame.ITEM);
              assertThat(failed.code()).isEqualTo(code);
              assertThat(failed.message()).contains(words);
            });
  }

  /** Noise does not compress, so that half of the file is half of the picture. */
  private static BufferedImage redBesideNoise() {
    BufferedImage image = TestPictures.plain(300, 300, Color.RED);
    Random random = new Random(5);
    for (int index = 0; index < 300 * 200; index++) {
      image.setRGB(100 + index % 200, index / 200, random.nextInt());
    }
    return image;
  }

  private static int indexOf(byte[] jpeg, int marker) {
    for (int index = 0; index < jpeg.length; index++) {
      if ((jpeg[index] & 255) == 0xff && (jpeg[index + 1] & 255) == marker) {
        return index;
      }
    }
    throw new IllegalArgumentException("no such marker");
  }
}
