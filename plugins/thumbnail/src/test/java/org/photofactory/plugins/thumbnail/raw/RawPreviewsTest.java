package org.photofactory.plugins.thumbnail.raw;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.thumbnail.raw.RawMaker.number;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.TestPictures;

/** The containers that cameras use, made by hand; real files are in the samples' tests. */
class RawPreviewsTest {

  private static final Size LARGE = new Size(120, 80);

  /** Less than its scan has. */
  private static final int CUT = 20;

  private static final Size SMALL = new Size(96, 64);

  private final byte[] large = jpeg(LARGE);
  private final byte[] small = jpeg(SMALL);

  @TempDir Path folder;

  @Test
  void the_picture_with_most_pixels_is_taken_and_not_the_longest() throws Exception {
    byte[] padded = Arrays.copyOf(small, large.length + 5000);
    byte[] file = tiff(42, padded, large);
    assertThat(found(file)).contains(new RawPreview(null, LARGE, Turn.RIGHT));
  }

  @Test
  void sensor_data_in_lossless_jpeg_is_no_picture() throws Exception {
    byte[] sensor = jpeg(new Size(400, 300));
    sensor[frameOf(sensor) + 1] = (byte) 0xc3;
    assertThat(found(tiff(42, sensor, small))).contains(new RawPreview(null, SMALL, Turn.RIGHT));
  }

  @ParameterizedTest
  @CsvSource({"42", "85", "20306", "21330"})
  void all_makers_of_tiff_trees_are_walked(int magic) throws Exception {
    assertThat(found(tiff(magic, small, large))).isPresent();
  }

  @Test
  void a_cut_picture_is_taken_only_when_there_is_no_whole_one() throws Exception {
    byte[] file = tiff(42, small, large);
    byte[] cut = Arrays.copyOf(file, file.length - CUT);
    assertThat(found(cut)).map(RawPreview::size).contains(SMALL);
    byte[] alone = tiff(42, new byte[0], large);
    assertThat(found(Arrays.copyOf(alone, alone.length - CUT)))
        .map(RawPreview::size)
        .contains(LARGE);
  }

  @Test
  void a_picture_that_stands_upright_already_is_not_turned_again() throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).tiffHeader(42);
    byte[] upright = jpeg(new Size(80, 120));
    maker.directory(
        0,
        number(0x100, 6000),
        number(0x101, 4000),
        new long[] {0x112, 3, 1, 6},
        number(0x201, 100),
        number(0x202, upright.length));
    assertThat(found(maker.zerosTo(100).bytes(upright).made()))
        .contains(new RawPreview(null, new Size(80, 120), Turn.NONE));
  }

  @Test
  void a_picture_that_says_itself_how_to_be_turned_is_left_to_that() throws Exception {
    byte[] own = FileParts.withOrientation(large, 8);
    assertThat(found(tiff(42, new byte[0], own))).map(RawPreview::turn).contains(Turn.NONE);
  }

  @Test
  void panasonic_holds_it_in_a_tag() throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).tiffHeader(0x55);
    maker.directory(0, new long[] {0x2e, 7, large.length, 64});
    assertThat(found(maker.zerosTo(64).bytes(large).made())).map(RawPreview::size).contains(LARGE);
  }

  @Test
  void nikon_tells_of_it_in_a_tree_within_its_note() throws Exception {
    RawMaker note = new RawMaker(BIG_ENDIAN).text("Nikon\0\2").u16(0).bytes(new byte[1]);
    note.tiffHeader(42).directory(0, number(0x11, 40));
    note.zerosTo(50).directory(0, number(0x201, 100), number(0x202, large.length));
    assertThat(found(noted(note.zerosTo(110).bytes(large).made())))
        .map(RawPreview::size)
        .contains(LARGE);
  }

  @ParameterizedTest
  @CsvSource({"OLYMPUS,12,7", "OLYMPUS,12,13", "OM SYSTEM,16,13"})
  void olympus_tells_of_it_below_its_note(String name, int start, int type) throws Exception {
    RawMaker note = new RawMaker(LITTLE_ENDIAN).text(name + "\0").zerosTo(start - 4).text("II");
    note.u16(3).directory(0, new long[] {0x2020, type, type == 13 ? 1 : 400, 60});
    note.zerosTo(60).directory(0, number(0x101, 120), number(0x102, large.length));
    assertThat(found(noted(note.zerosTo(120).bytes(large).made())))
        .map(RawPreview::size)
        .contains(LARGE);
  }

  @Test
  void pentax_tells_of_it_in_its_note() throws Exception {
    RawMaker note = new RawMaker(BIG_ENDIAN).text("PENTAX \0MM");
    note.directory(0, number(3, large.length), number(4, 60));
    assertThat(found(noted(note.zerosTo(60).bytes(large).made())))
        .map(RawPreview::size)
        .contains(LARGE);
  }

  @Test
  void fujifilm_tells_of_it_in_the_header() throws Exception {
    RawMaker maker = new RawMaker(BIG_ENDIAN).text("FUJIFILMCCD-RAW ").zerosTo(84);
    maker.u32(200).u32(large.length).zerosTo(200).bytes(large);
    assertThat(found(maker.made())).map(RawPreview::size).contains(LARGE);
  }

  @ParameterizedTest
  @CsvSource({"0,NONE", "90,RIGHT", "180,HALF", "270,LEFT"})
  void canon_keeps_a_heap(int degrees, Turn turn) throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).text("II").u32(26).text("HEAPCCDR").zerosTo(26);
    maker.bytes(large).u32(6000).u32(4000).u32(0).u32(degrees);
    int heap = maker.size();
    int below = large.length + 16;
    maker.u16(1).u16(0x1810).u32(16).u32(large.length).u32(below);
    int directory = maker.size() - 26;
    maker.u16(2).u16(0x2007).u32(large.length).u32(0);
    maker.u16(0x300a).u32(maker.size() - heap).u32(0);
    byte[] file = maker.u32(directory).made();
    assertThat(found(file)).map(RawPreview::size).contains(LARGE);
    assertThat(Degrees.turn(degrees)).isEqualTo(turn);
  }

  @Test
  void canon_keeps_film_boxes() throws Exception {
    byte[] preview = new RawMaker(BIG_ENDIAN).bytes(new byte[16]).bytes(small).made();
    byte[] previewBox =
        new RawMaker(BIG_ENDIAN)
            .bytes(HexFormat.of().parseHex("eaf42b5e1c984b88b9fbb7dc406e4d16"))
            .bytes(new byte[8])
            .box("PRVW", preview)
            .made();
    byte[] orientation =
        new RawMaker(LITTLE_ENDIAN).tiffHeader(42).directory(0, new long[] {0x112, 3, 1, 8}).made();
    byte[] tags =
        new RawMaker(BIG_ENDIAN)
            .bytes(HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48"))
            .box("CMT1", orientation)
            .made();
    RawMaker file = new RawMaker(BIG_ENDIAN).box("ftyp", "crx ".getBytes()).box("uuid", previewBox);
    int atFirst = file.size();
    int sample = atFirst + movie(tags, 0).length + 8;
    file.bytes(movie(tags, sample)).box("mdat", large);
    assertThat(found(file.made())).contains(new RawPreview(null, LARGE, Turn.LEFT));
    byte[] without = Arrays.copyOf(file.made(), sample - 8);
    assertThat(found(without)).map(RawPreview::size).contains(SMALL);
  }

  @Test
  void sigma_keeps_sections() throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).text("FOVb").zerosTo(36).u32(270);
    int image = maker.size();
    maker.text("SECi").u32(0).u32(2).u32(18).u32(120).u32(80).u32(0).bytes(large);
    int directory = maker.size();
    maker.text("SECd").u32(0).u32(1).u32(image).u32(directory - image).text("IMA2").u32(directory);
    assertThat(found(maker.made())).contains(new RawPreview(null, LARGE, Turn.LEFT));
  }

  @ParameterizedTest
  @CsvSource({"60,true", "100,false", "2000000000,false"})
  void sensor_data_that_is_not_there_cannot_be_developed(int start, boolean developable)
      throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).tiffHeader(42);
    maker.directory(0, number(0x100, 60), number(0x101, 20), number(0x111, start));
    Path file = Files.write(folder.resolve("file.raw"), maker.zerosTo(100).made());
    try (Bytes bytes = Bytes.open(file)) {
      assertThat(RawPreviews.find(bytes).developable()).isEqualTo(developable);
    }
  }

  @Test
  @Timeout(20)
  void a_heap_that_lists_itself_a_hundred_times_ends() throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).text("II").u32(26).text("HEAPCCDR").zerosTo(26);
    maker.u16(100);
    for (int entry = 0; entry < 100; entry++) {
      maker.u16(0x300a).u32(2 + 100 * 10 + 4).u32(0);
    }
    assertThat(found(maker.u32(0).made())).isEmpty();
  }

  @Test
  void directories_that_lead_in_a_circle_end() throws Exception {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).tiffHeader(42);
    maker.directory(8, number(0x14a, 8), number(0x8769, 8));
    assertThat(found(maker.made())).isEmpty();
  }

  @Test
  void no_cut_and_no_turned_bit_makes_it_fail() throws Exception {
    byte[] file = tiff(42, small, large);
    for (int length = 0; length < 200; length++) {
      found(Arrays.copyOf(file, length));
    }
    for (int bit = 0; bit < 200 * 8; bit++) {
      byte[] turned = file.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      found(turned);
    }
  }

  /** Finds without their bytes, so that they can be compared; their bytes start as JPEG does. */
  private Optional<RawPreview> found(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file.raw"), content);
    try (Bytes bytes = Bytes.open(file)) {
      Optional<RawPreview> found = RawPreviews.find(bytes).preview();
      if (found.isPresent()) {
        assertThat(found.get().jpeg().at(0, 2).getShort()).isEqualTo((short) 0xffd8);
      }
      return found.map(preview -> new RawPreview(null, preview.size(), preview.turn()));
    }
  }

  /** A tree whose main directory has a strip, with another picture below; turned to the right. */
  private static byte[] tiff(int magic, byte[] strip, byte[] below) {
    RawMaker maker = new RawMaker(LITTLE_ENDIAN).tiffHeader(magic);
    maker.directory(
        0,
        new long[] {0x112, 3, 1, 6},
        number(0x111, 200),
        number(0x117, strip.length),
        number(0x14a, 100));
    maker.zerosTo(100);
    maker.directory(0, number(0x201, 200 + strip.length), number(0x202, below.length));
    return maker.zerosTo(200).bytes(strip).bytes(below).made();
  }

  /** A tree with a maker's note in its EXIF directory. */
  private static byte[] noted(byte[] note) {
    RawMaker maker = new RawMaker(BIG_ENDIAN).tiffHeader(42).directory(0, number(0x8769, 40));
    maker.zerosTo(40).directory(0, new long[] {0x927c, 7, note.length, 80});
    return maker.zerosTo(80).bytes(note).made();
  }

  private static byte[] movie(byte[] tags, int sample) {
    byte[] sizes = new RawMaker(BIG_ENDIAN).u32(0).u32(0).u32(1).u32(jpeg(LARGE).length).made();
    byte[] places = new RawMaker(BIG_ENDIAN).u32(0).u32(1).u32(0).u32(sample).made();
    byte[] table = new RawMaker(BIG_ENDIAN).box("stsz", sizes).box("co64", places).made();
    byte[] media = new RawMaker(BIG_ENDIAN).box("minf", box("stbl", table)).made();
    byte[] track = box("trak", box("mdia", media));
    return box("moov", new RawMaker(BIG_ENDIAN).box("uuid", tags).bytes(track).made());
  }

  private static byte[] box(String name, byte[] content) {
    return new RawMaker(BIG_ENDIAN).box(name, content).made();
  }

  private static byte[] jpeg(Size size) {
    return TestPictures.file(TestPictures.plain(size.width(), size.height(), Color.ORANGE), "jpeg");
  }

  private static int frameOf(byte[] jpeg) {
    for (int at = 0; at < jpeg.length - 1; at++) {
      if ((jpeg[at] & 255) == 0xff && (jpeg[at + 1] & 255) == 0xc0) {
        return at;
      }
    }
    throw new IllegalArgumentException("no baseline frame");
  }
}
