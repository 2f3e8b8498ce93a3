package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.box;
import static org.photofactory.plugins.metadata.container.Made.fullBox;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Grouping;

/** Which files belong together: films of Live Photos, shots of bursts. */
class GroupingTest {

  private static final String ID = "E701F16E-EDC3-420C-B5B3-3408626DCBA6";
  private static final String BURST = "0E8BDB39-5D88-4B7A-9C2E-1F0A3C2A7B11";

  private static final int ASCII = 2;
  private static final int UNDEFINED = 7;

  @Test
  void the_film_of_a_live_photo_tells_its_identifier() throws IOException {
    String key = "com.apple.quicktime.content.identifier";
    byte[] keys = fullBox("keys", int32(1), int32(8 + key.length()), latin("mdta"), latin(key));
    byte[] item = box("\0\0\0\u0001", box("data", int32(1, 0), latin(ID)));
    byte[] meta = box("meta", box("hdlr", new byte[8]), keys, box("ilst", item));
    byte[] film = join(box("ftyp", latin("qt  \0\0\0\0")), box("moov", meta));
    assertThat(read(film)).isEqualTo(new Grouping(ID, null, false));
  }

  @Test
  void a_picture_tells_apples_identifiers_of_its_film_and_its_burst() throws IOException {
    byte[] notes =
        join(
            latin("Apple iOS\0\0\u0001MM"),
            int16(2),
            int16(0x0B, ASCII),
            int32(BURST.length() + 1, 44),
            int16(0x11, ASCII),
            int32(ID.length() + 1, 44 + BURST.length() + 1),
            int32(0),
            latin(BURST + "\0" + ID + "\0"));
    assertThat(read(jpeg(latin("Exif\0\0"), camera(notes))))
        .isEqualTo(new Grouping(ID, BURST, false));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false", "True, true", "'', false"})
  void a_picture_tells_googles_identifier_of_its_burst(String primary, boolean chosen)
      throws IOException {
    String packet =
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:GCamera="http://ns.google.com/photos/1.0/camera/"
          GCamera:BurstID="%s" GCamera:BurstPrimary="%s"/></rdf:RDF></x:xmpmeta>
        """
            .formatted(BURST, primary);
    assertThat(read(jpeg(latin("http://ns.adobe.com/xap/1.0/\0"), latin(packet))))
        .isEqualTo(new Grouping(null, BURST, chosen));
  }

  /** EXIF with the maker, and in its own directory the maker's notes. */
  private static byte[] camera(byte[] notes) {
    return join(
        latin("MM"),
        int16(42),
        int32(8),
        int16(2),
        int16(0x10F, ASCII),
        int32(6, 38),
        int16(0x8769, 4),
        int32(1, 44),
        int32(0),
        latin("Apple\0"),
        int16(1),
        int16(0x927C, UNDEFINED),
        int32(notes.length, 62),
        int32(0),
        notes);
  }

  private static byte[] jpeg(byte[] preamble, byte[] block) {
    byte[] segment = join(preamble, block);
    return join(int16(0xFFD8, 0xFFE1, segment.length + 2), segment, int16(0xFFD9), new byte[16]);
  }

  private static Grouping read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings.grouping();
  }
}
