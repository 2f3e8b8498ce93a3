package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.box;
import static org.photofactory.plugins.metadata.container.Made.fullBox;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.int8;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;

/** What single makers and programs do in their own way. */
class VariantsTest {

  private static final LocalDateTime TAKEN = LocalDateTime.of(2020, 2, 18, 8, 55, 53);
  private static final int RATIONAL = 5;
  private static final int ASCII = 2;
  private static final int BYTE = 1;

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-18T08:55:53", "2020:02:18 08:55:53"})
  void a_screenshot_tells_in_a_text_when_it_was_made(String written) throws IOException {
    assertThat(read(png("tEXt", latin("Creation Time\0" + written))).times())
        .containsExactly(
            TimeCandidate.of(TimeSource.PNG_CREATION_TIME, new StatedTime(TAKEN, null)));
  }

  @Test
  void a_screenshot_tells_in_the_form_of_mails_when_it_was_made() throws IOException {
    byte[] text = latin("Creation Time\0Tue, 18 Feb 2020 08:55:53 +0100");
    assertThat(read(png("tEXt", text)).times())
        .containsExactly(
            TimeCandidate.of(
                TimeSource.PNG_CREATION_TIME, new StatedTime(TAKEN, ZoneOffset.ofHours(1))));
  }

  @Test
  void a_png_tells_in_utc_when_it_was_changed() throws IOException {
    byte[] time = join(int16(2020), int8(2, 18, 8, 55, 53));
    assertThat(read(png("tIME", time)).times())
        .containsExactly(TimeCandidate.utc(TimeSource.PNG_MODIFIED, TAKEN));
    assertThat(read(png("tIME", new byte[7])).times()).isEmpty();
  }

  @Test
  void a_film_of_sony_tells_all_in_xml() throws IOException {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?><NonRealTimeMeta>
        <CreationDate value="2020-02-18T08:55:53+01:00"/>
        <Device manufacturer="Sony" modelName="ILCE-7M3" serialNo="1"/></NonRealTimeMeta>
        """;
    byte[] meta = fullBox("meta", fullBox("hdlr", new byte[20]), fullBox("xml ", latin(xml)));
    Findings findings = read(join(box("ftyp", latin("XAVC\0\0\0\0")), meta));
    assertThat(findings.times())
        .containsExactly(
            TimeCandidate.of(
                TimeSource.SONY_CREATION_DATE, new StatedTime(TAKEN, ZoneOffset.ofHours(1))));
    assertThat(findings.shot().camera()).isEqualTo(new Camera("Sony", "ILCE-7M3", null));
  }

  @Test
  void a_film_of_canon_carries_a_still_with_tags_whose_size_is_not_the_films() throws IOException {
    byte[] tags = join(latin("Exif\0\0"), Made.tiff(6, 0x110, "Canon EOS 80D"));
    byte[] still =
        join(
            int16(0xFFD8, 0xFFE1, tags.length + 2),
            tags,
            int16(0xFFC0, 8),
            int8(8),
            int16(120, 160),
            int8(3),
            int16(0xFFD9));
    byte[] film =
        join(
            box("ftyp", latin("qt  \0\0\0\0")),
            box("moov", box("udta", box("CNTH", box("CNDA", still)))));
    Findings findings = read(film);
    assertThat(findings.shot().camera().model()).isEqualTo("Canon EOS 80D");
    assertThat(findings.sized()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void a_caption_may_be_in_utf_8_or_latin(String charset) throws IOException {
    byte[] caption = "Grüße".getBytes(charset);
    String asLatin = new String(caption, StandardCharsets.ISO_8859_1);
    assertThat(read(Made.tiff(1, 0x10E, asLatin)).description().text()).isEqualTo("Grüße");
  }

  @Test
  void what_windows_calls_a_comment_is_the_caption_where_there_is_no_other() throws IOException {
    byte[] comment = "Hallo\0".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(windows(comment, "")).description().text()).isEqualTo("Hallo");
    assertThat(read(windows(comment, "Abc")).description().text()).isEqualTo("Abc");
  }

  private static byte[] windows(byte[] comment, String caption) {
    return join(
        latin("MM"),
        int16(42),
        int32(8),
        int16(2),
        join(int16(0x10E, ASCII), int32(4), latin((caption + "\0\0\0\0").substring(0, 4))),
        join(int16(0x9C9C, BYTE), int32(comment.length, 38)),
        int32(0),
        comment);
  }

  @Test
  void an_altitude_of_nothing_by_nothing_is_none() throws IOException {
    assertThat(read(place(0, 0)).point()).contains(new GeoPoint(47, 11, null));
    assertThat(read(place(500, 1)).point()).contains(new GeoPoint(47, 11, 500.0));
  }

  private static byte[] place(int metres, int by) {
    int data = 26 + 2 + 5 * 12 + 4;
    return join(
        latin("MM"),
        int16(42),
        int32(8),
        int16(1),
        int16(0x8825, 4),
        int32(1, 26),
        int32(0),
        int16(5),
        join(int16(1, ASCII), int32(2), latin("N\0\0\0")),
        join(int16(2, RATIONAL), int32(3, data)),
        join(int16(3, ASCII), int32(2), latin("E\0\0\0")),
        join(int16(4, RATIONAL), int32(3, data + 24)),
        join(int16(6, RATIONAL), int32(1, data + 48)),
        int32(0),
        int32(47, 1, 0, 1, 0, 1),
        int32(11, 1, 0, 1, 0, 1),
        int32(metres, by));
  }

  private static byte[] png(String type, byte[] content) {
    return join(
        latin("\u0089PNG\r\n\u001A\n"),
        int32(content.length),
        latin(type),
        content,
        int32(0, 0),
        latin("IEND"),
        int32(0));
  }

  private static Findings read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }
}
