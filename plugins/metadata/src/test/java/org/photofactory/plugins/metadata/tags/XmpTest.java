package org.photofactory.plugins.metadata.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.spi.media.Dimensions;

class XmpTest {

  private static final String PACKET =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:exif="http://ns.adobe.com/exif/1.0/"
          xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
          xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
          xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">%s</rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      """;

  @ParameterizedTest
  @CsvSource({"3, 3", "1.0, 1", "0, 0", "-1, -1", "5, 5"})
  void a_rating_is_read(String written, int rating) throws IOException {
    assertThat(read("<xmp:Rating>" + written + "</xmp:Rating>").description().rating())
        .isEqualTo(rating);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "25, 2", "50, 3", "75, 4", "99, 5"})
  void a_rating_in_percent_as_windows_writes_it_is_read(String written, int rating)
      throws IOException {
    String percent = "<m:Rating xmlns:m=\"http://ns.microsoft.com/photo/1.0/\">%s</m:Rating>";
    assertThat(read(percent.formatted(written)).description().rating()).isEqualTo(rating);
    assertThat(
            read("<xmp:Rating>2</xmp:Rating>" + percent.formatted(written)).description().rating())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "-5", "good", "", "1e9", "1/0"})
  void a_rating_beyond_five_stars_is_none(String written) throws IOException {
    assertThat(read("<xmp:Rating>" + written + "</xmp:Rating>").description().rating()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.4", "99999999", "999999999999"})
  void a_sensitivity_that_no_camera_has_is_none(String written) throws IOException {
    String tag =
        "<e:PhotographicSensitivity xmlns:e=\"http://cipa.jp/exif/1.0/\">%s"
            + "</e:PhotographicSensitivity>";
    assertThat(read(tag.formatted(written)).shot().exposure().iso()).isNull();
    assertThat(read(tag.formatted("400")).shot().exposure().iso()).isEqualTo(400);
  }

  @Test
  void title_caption_and_keywords_are_read() throws IOException {
    var words =
        read("""
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Falcon</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt>
          <rdf:li xml:lang="x-default">It flies.</rdf:li></rdf:Alt></dc:description>
        <dc:subject><rdf:Bag><rdf:li>bird</rdf:li><rdf:li> </rdf:li>
          <rdf:li>sky</rdf:li><rdf:li>bird</rdf:li></rdf:Bag></dc:subject>
        """)
            .description();
    assertThat(words.title()).isEqualTo("Falcon");
    assertThat(words.text()).isEqualTo("It flies.");
    assertThat(words.keywords()).containsExactly("bird", "sky");
  }

  @Test
  void times_keep_their_offset() throws IOException {
    TimeCandidate time =
        read("<xmp:CreateDate>2010-09-27T14:35:33+02:00</xmp:CreateDate>").times().getFirst();
    assertThat(time.local()).isEqualTo(LocalDateTime.parse("2010-09-27T14:35:33"));
    assertThat(time.offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(time.offsetSource()).isEqualTo("xmp:CreateDate");
  }

  @Test
  void a_place_is_read_from_degrees_and_minutes() throws IOException {
    var point =
        read("""
        <exif:GPSLatitude>38,24.311688S</exif:GPSLatitude>
        <exif:GPSLongitude>144,11,20.25E</exif:GPSLongitude>
        <exif:GPSAltitude>125/10</exif:GPSAltitude>
        <exif:GPSAltitudeRef>1</exif:GPSAltitudeRef>
        """)
            .point()
            .orElseThrow();
    assertThat(point.latitude()).isCloseTo(-38.4051948, within(1e-6));
    assertThat(point.longitude()).isCloseTo(144.1889583, within(1e-6));
    assertThat(point.altitude()).isEqualTo(-12.5);
  }

  @Test
  void a_sidecar_tells_size_and_orientation_of_its_picture() throws IOException {
    Findings findings = new Findings();
    String facts =
        """
        <tiff:ImageWidth>4032</tiff:ImageWidth><tiff:ImageLength>3024</tiff:ImageLength>
        <tiff:Orientation>6</tiff:Orientation>
        """;
    TagBlocks.sidecar(packet(facts, StandardCharsets.UTF_8), findings);
    assertThat(findings.dimensions()).contains(new Dimensions(3024, 4032, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void any_encoding_of_unicode_is_read(String charset) throws IOException {
    Findings findings = new Findings();
    String facts = "<tiff:Make>Ñikon 写真</tiff:Make>";
    TagBlocks.xmp(packet(facts, Charset.forName(charset)), findings);
    assertThat(findings.shot().camera().make()).isEqualTo("Ñikon 写真");
  }

  @Test
  void a_document_type_with_entities_of_other_files_is_refused() {
    String hostile =
        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
            + PACKET.formatted("<tiff:Make>&secret;</tiff:Make>");
    assertThatThrownBy(
            () -> TagBlocks.xmp(hostile.getBytes(StandardCharsets.UTF_8), new Findings()))
        .isInstanceOf(DamagedException.class);
  }

  @Test
  void a_packet_too_large_for_facts_is_refused() {
    assertThatThrownBy(() -> TagBlocks.xmp(new byte[3 << 20], new Findings()))
        .isInstanceOf(DamagedException.class);
  }

  private static Findings read(String facts) throws IOException {
    Findings findings = new Findings();
    TagBlocks.xmp(packet(facts, StandardCharsets.UTF_8), findings);
    return findings;
  }

  private static byte[] packet(String facts, Charset charset) {
    return PACKET.formatted(facts).getBytes(charset);
  }
}
