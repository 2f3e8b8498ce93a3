package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.box;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.int8;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Dimensions;

/** Formats of which the samples have no file with tags. */
class TagContainersTest {

  private static final int MODEL = 0x110;
  private static final int DATE_TIME_ORIGINAL = 0x9003;
  private static final byte[] TAGS =
      Made.tiff(6, MODEL, "Model X", DATE_TIME_ORIGINAL, "2020:02:18 08:55:53");

  /**
   * Small size, height 32, free ratio, width 40; then all defaults, or extra fields with
   * orientation 6.
   */
  private static final byte[] UPRIGHT_40_BY_32 = int8(0xFF, 0x0A, 0b00000111, 0b01001000, 0);

  private static final byte[] SIDEWAYS_40_BY_32 = int8(0xFF, 0x0A, 0b00000111, 0b10001000, 0b101);

  @Test
  void png_carries_exif_in_a_chunk() throws IOException {
    assertTagged(read(png("eXIf", TAGS)), new Dimensions(30, 40, 6));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void png_carries_exif_in_digits_as_image_magick_writes_them(boolean packed) throws IOException {
    byte[] text = digits();
    byte[] keyword = latin("Raw profile type exif\0");
    byte[] profile = packed ? join(keyword, int8(0), packed(text)) : join(keyword, text);
    assertTagged(read(png(packed ? "zTXt" : "tEXt", profile)), new Dimensions(30, 40, 6));
  }

  @Test
  void a_profile_that_unpacks_without_end_is_left_out() throws IOException {
    byte[] bomb = packed(join(digits(), new byte[64 << 20]));
    byte[] profile = join(latin("Raw profile type exif\0"), int8(0), bomb);
    assertThat(read(png("zTXt", profile)).times()).isEmpty();
  }

  @Test
  void changed_profiles_are_read_to_an_end() throws IOException {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      byte[] text = digits();
      text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      byte[] packed = packed(text);
      packed[random.nextInt(packed.length)] ^= (byte) (seed % 2 << random.nextInt(8));
      byte[] profile = join(latin("Raw profile type exif\0"), int8(0), packed);
      assertThat(read(png("zTXt", profile)).sized()).isTrue();
    }
  }

  private static byte[] digits() {
    byte[] exif = join(latin("Exif\0\0"), TAGS);
    String digits = HexFormat.of().formatHex(exif).replaceAll("(.{72})", "$1\n");
    return latin("\nexif\n      " + exif.length + "\n" + digits + "\n");
  }

  private static byte[] png(String type, byte[] content) {
    return join(
        latin("\u0089PNG\r\n\u001A\n"),
        chunk("IHDR", join(int32(40, 30), new byte[5])),
        chunk(type, content),
        chunk("IEND"));
  }

  private static byte[] packed(byte[] text) throws IOException {
    return new DeflaterInputStream(new ByteArrayInputStream(text)).readAllBytes();
  }

  @Test
  void jpeg_xl_in_boxes_carries_exif_but_only_its_own_orientation_counts() throws IOException {
    assertTagged(read(jpegXl(UPRIGHT_40_BY_32)), new Dimensions(40, 32, 6));
    assertTagged(read(jpegXl(SIDEWAYS_40_BY_32)), new Dimensions(32, 40, 6));
  }

  @Test
  void jpeg_2000_carries_exif_in_a_box_with_an_identifier() throws IOException {
    byte[] file =
        join(
            box("jP  ", int32(0x0D0A870A)),
            box("jp2h", box("ihdr", int32(30, 40), new byte[6])),
            box("uuid", latin("JpgTiffExif->JP2"), TAGS));
    assertTagged(read(file), new Dimensions(30, 40, 6));
  }

  @Test
  void canon_cr3_carries_tags_and_place_in_small_trees() throws IOException {
    byte[] uuid =
        latin(
            "\u0085\u00C0\u00B6\u0087\u0082\u000F\u0011\u00E0\u0081\u0011\u00F4\u00CE\u0046\u002B\u006A\u0048");
    byte[] file =
        join(
            box("ftyp", latin("crx "), int32(1), latin("isom")),
            box("moov", box("uuid", uuid, box("CMT1", TAGS), box("CMT4", Made.place(52, 13)))));
    Findings raw = read(file);
    assertThat(raw.shot().camera().model()).isEqualTo("Model X");
    assertThat(raw.point()).contains(new GeoPoint(52, 13, null));
  }

  @Test
  void minolta_mrw_carries_size_and_tags_in_blocks() throws IOException {
    byte[] blocks =
        join(chunkBefore("\0PRD", join(new byte[12], int16(30, 40))), chunkBefore("\0TTW", TAGS));
    assertTagged(
        read(join(latin("\0MRM"), int32(blocks.length), blocks)), new Dimensions(30, 40, 6));
  }

  @Test
  void a_photoshop_document_carries_exif_among_its_resources() throws IOException {
    byte[] resource = join(latin("8BIM"), int16(0x0422, 0), int32(TAGS.length), TAGS);
    byte[] file =
        join(latin("8BPS"), new byte[10], int32(30, 40, 0), int32(0, resource.length), resource);
    assertTagged(read(file), new Dimensions(30, 40, 6));
  }

  @Test
  void plain_sound_tells_its_length() throws IOException {
    byte[] format = join(new byte[8], int8(0x44, 0xAC, 0, 0), new byte[4]);
    byte[] wave =
        join(
            latin("RIFF\0\0\0\0WAVEfmt "),
            int8(format.length, 0, 0, 0),
            format,
            latin("data"),
            int8(0x44, 0xAC, 0, 0),
            new byte[44100]);
    assertThat(read(wave).duration()).contains(Duration.ofSeconds(1));
    byte[] flac =
        join(
            latin("fLaC"),
            int32(0x80000022L),
            new byte[10],
            int32(44100L << 12, 88200),
            new byte[16]);
    assertThat(read(flac).duration()).contains(Duration.ofSeconds(2));
  }

  @Test
  void a_damaged_tag_block_of_a_jpeg_hides_neither_size_nor_the_next_block() throws IOException {
    byte[] broken = join(latin("Exif\0\0MM"), int16(42), int32(0x7FFFFFFF));
    byte[] good = join(latin("Exif\0\0"), TAGS);
    byte[] frame = join(int8(8), int16(30, 40), int8(3));
    byte[] file =
        join(
            int16(0xFFD8),
            segment(0xFFE1, broken),
            segment(0xFFE1, good),
            segment(0xFFC0, frame),
            segment(0xFFDA, new byte[0]));
    assertTagged(read(file), new Dimensions(30, 40, 6));
  }

  @Test
  void an_orientation_in_xmp_turns_nothing() throws IOException {
    String packet =
        """
        http://ns.adobe.com/xap/1.0/\0<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
          tiff:Orientation="6" tiff:Model="Model X"/></rdf:RDF>\
        """;
    byte[] file =
        join(
            int16(0xFFD8),
            segment(0xFFE1, latin(packet)),
            segment(0xFFC0, join(int8(8), int16(30, 40), int8(3))),
            segment(0xFFDA, new byte[0]));
    Findings jpeg = read(file);
    assertThat(jpeg.shot().camera().model()).isEqualTo("Model X");
    assertThat(jpeg.dimensions()).contains(new Dimensions(40, 30, 1));
  }

  @Test
  void a_directory_that_follows_itself_ends() throws IOException {
    byte[] loop = TAGS.clone();
    int next = 8 + 2 + 3 * 12;
    System.arraycopy(int32(8), 0, loop, next, 4);
    assertThat(read(loop).shot().camera().model()).isEqualTo("Model X");
  }

  @Test
  void a_windows_bitmap_may_stand_on_its_head() throws IOException {
    byte[] file =
        join(
            latin("BM"), new byte[12], int8(40, 0, 0, 0), int8(40, 0, 0, 0), int8(-30, -1, -1, -1));
    assertThat(read(file).dimensions()).contains(new Dimensions(40, 30, 1));
  }

  private static void assertTagged(Findings findings, Dimensions shown) {
    assertThat(findings.dimensions()).contains(shown);
    assertThat(findings.shot().camera().model()).isEqualTo("Model X");
    assertThat(findings.times().getFirst().local())
        .isEqualTo(LocalDateTime.parse("2020-02-18T08:55:53"));
  }

  private static byte[] jpegXl(byte[] codestream) {
    return join(
        box("JXL ", int32(0x0D0A870A)),
        box("ftyp", latin("jxl "), int32(0), latin("jxl ")),
        box("Exif", int32(0), TAGS),
        box("jxlc", codestream));
  }

  private static Findings read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }

  private static byte[] chunk(String type, byte[]... content) {
    byte[] all = join(content);
    return join(int32(all.length), latin(type), all, int32(0));
  }

  private static byte[] chunkBefore(String type, byte[] content) {
    return join(latin(type), int32(content.length), content);
  }

  private static byte[] segment(int marker, byte[] content) {
    return join(int16(marker, 2 + content.length), content);
  }
}
