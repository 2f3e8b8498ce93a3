package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.int8;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Camera;

/** Transport streams with the table that camcorders put into their pictures. */
class CamcorderTest {

  private static final int PACKET = 188;
  private static final byte[] IDENTIFIER =
      int8(
          0x17, 0xEE, 0x8C, 0x60, 0xF8, 0x4D, 0x11, 0xD9, 0x8C, 0xD6, 0x08, 0, 0x20, 0x0C, 0x9A,
          0x66);
  private static final byte[] CLOCK =
      int8(0x18, 0x02, 0x20, 0x11, 0x07, 0x19, 0x31, 0x10, 0x20, 0x30);

  @Test
  void the_clock_and_its_zone_are_read() throws IOException {
    Findings findings = read(stream(table(2, CLOCK)));
    assertThat(findings.times().getFirst().local())
        .isEqualTo(LocalDateTime.parse("2011-07-31T10:20:30"));
    assertThat(findings.times().getFirst().offset()).isEqualTo(ZoneOffset.ofHours(1));
  }

  @Test
  void a_zone_may_be_unknown_or_west() throws IOException {
    byte[] unknown = CLOCK.clone();
    unknown[1] = (byte) 0xFF;
    assertThat(read(stream(table(2, unknown))).times().getFirst().offset()).isNull();
    byte[] west = CLOCK.clone();
    west[1] = 0x27;
    assertThat(read(stream(table(2, west))).times().getFirst().offset())
        .isEqualTo(ZoneOffset.ofHoursMinutes(-3, -30));
  }

  @Test
  void a_table_over_two_packets_with_arrival_times_is_put_together() throws IOException {
    byte[] picture = table(2, CLOCK);
    byte[] lead = new byte[PACKET - 4 - IDENTIFIER.length];
    Arrays.fill(lead, (byte) 0x55);
    lead[0] = 0;
    lead[1] = 0;
    lead[2] = 1;
    lead[3] = (byte) 0xE0;
    byte[] first = join(int8(0, 0, 0, 0, 0x47, 0x50, 0x11, 0x10), lead, Arrays.copyOf(picture, 16));
    byte[] rest = Arrays.copyOfRange(picture, 16, 16 + 184);
    byte[] second = join(int8(0, 0, 0, 0, 0x47, 0x10, 0x11, 0x11), rest);
    byte[] other = join(int8(0, 0, 0, 0, 0x47, 0x10, 0x12, 0x10), new byte[184]);
    assertThat(read(join(first, other, second)).times()).hasSize(1);
  }

  @Test
  void a_place_and_a_camera_are_read() throws IOException {
    byte[] place =
        int8(
            0xB1, 'S', 0, 0, 0, 0xB2, 0, 33, 0, 1, 0xB3, 0, 30, 0, 1, 0xB4, 0, 0x24, 0, 1, 0xB5,
            'E', 0, 0, 0, 0xB6, 0, 151, 0, 1, 0xB7, 0, 12, 0, 1, 0xE0, 0x01, 0x08, 0, 0);
    byte[] model =
        join(int8(0xE4), latin("HDR-"), int8(0xE5), latin("CX70"), latin("\u00E60\0\0\0"));
    Findings findings = read(stream(table(11, join(place, model))));
    assertThat(findings.point().orElseThrow().latitude()).isEqualTo(-33.51);
    assertThat(findings.point().orElseThrow().longitude()).isEqualTo(151.2);
    assertThat(findings.shot().camera()).isEqualTo(new Camera("Sony", "HDR-CX700", null));
  }

  @Test
  void what_other_makers_write_in_place_of_a_model_is_none() throws IOException {
    byte[] maker = int8(0xE0, 0x01, 0x03, 0, 0, 0xE4, 'a', 'b', 'c', 'd');
    assertThat(read(stream(table(2, maker))).shot().camera())
        .isEqualTo(new Camera("Panasonic", null, null));
  }

  @Test
  void bytes_against_false_starts_of_pictures_are_taken_out() throws IOException {
    byte[] iris = int8(0x70, 0, 0, 3, 0, 1);
    assertThat(read(stream(table(3, join(iris, CLOCK)))).times()).hasSize(1);
  }

  private static byte[] table(int entries, byte[] content) {
    return Arrays.copyOf(join(IDENTIFIER, latin("MDPM"), int8(entries), content), 400);
  }

  /** One picture in packets of one stream. */
  private static byte[] stream(byte[] table) {
    byte[] head = int8(0x47, 0x50, 0x11, 0x10, 0, 0, 1, 0xE0, 0, 0, 0x80, 0, 0);
    byte[] first = join(head, Arrays.copyOf(table, PACKET - head.length));
    byte[] next = join(int8(0x47, 0x10, 0x11, 0x11), new byte[184]);
    return join(first, next, next);
  }

  private static Findings read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }
}
