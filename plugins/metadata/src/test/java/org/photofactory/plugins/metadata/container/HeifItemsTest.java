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
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Dimensions;

class HeifItemsTest {

  private static final byte[] SIZE = fullBox("ispe", int32(40, 30));
  private static final int MAIN = 1;
  private static final int EXIF = 2;

  @Test
  void without_irot_and_imir_exif_turns_the_picture() throws IOException {
    assertThat(shown(6, SIZE)).isEqualTo(new Dimensions(30, 40, 6));
  }

  @Test
  void an_irot_of_angle_zero_overrules_exif() throws IOException {
    assertThat(shown(6, SIZE, box("irot", int8(0)))).isEqualTo(new Dimensions(40, 30, 6));
  }

  @Test
  void an_irot_turns_the_picture_and_exif_does_not_turn_it_back() throws IOException {
    assertThat(shown(6, SIZE, box("irot", int8(3)))).isEqualTo(new Dimensions(30, 40, 6));
    assertThat(shown(1, SIZE, box("irot", int8(1)))).isEqualTo(new Dimensions(30, 40, 1));
    assertThat(shown(6, SIZE, box("irot", int8(2)))).isEqualTo(new Dimensions(40, 30, 6));
  }

  @Test
  void an_imir_alone_overrules_exif() throws IOException {
    assertThat(shown(5, SIZE, box("imir", int8(1)))).isEqualTo(new Dimensions(40, 30, 5));
  }

  @Test
  void the_turning_of_another_picture_in_the_file_does_not_count() throws IOException {
    byte[] meta = meta(6, int8(1, 1), SIZE, box("irot", int8(0)));
    assertThat(read(meta).dimensions()).contains(new Dimensions(30, 40, 6));
  }

  @Test
  void an_item_that_lies_outside_the_file_hides_nothing_else() throws IOException {
    byte[] meta = metaWithItemAt(1 << 30, 6, int8(1, 1), SIZE);
    assertThat(read(meta).dimensions()).contains(new Dimensions(40, 30, 1));
  }

  private static Dimensions shown(int orientation, byte[]... properties) throws IOException {
    byte[] all = new byte[1 + properties.length];
    all[0] = (byte) properties.length;
    for (int index = 1; index <= properties.length; index++) {
      all[index] = (byte) index;
    }
    return read(meta(orientation, all, properties)).dimensions().orElseThrow();
  }

  private static Findings read(byte[] meta) throws IOException {
    byte[] file = join(box("ftyp", latin("heic"), int32(0), latin("mif1")), meta);
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }

  private static byte[] meta(int orientation, byte[] association, byte[]... properties) {
    return metaWithItemAt(0, orientation, association, properties);
  }

  private static byte[] metaWithItemAt(
      int offset, int orientation, byte[] association, byte[]... properties) {
    byte[] exif = join(int32(0), Made.tiff(orientation));
    byte[] entry = box("infe", int32(2L << 24), int16(EXIF, 0), latin("Exif\0"));
    byte[] location =
        join(int8(0x44, 0), int16(1), int16(EXIF, 1, 0, 1), int32(offset, exif.length));
    return fullBox(
        "meta",
        fullBox("pitm", int16(MAIN)),
        fullBox("iinf", int16(1), entry),
        box("iprp", box("ipco", properties), fullBox("ipma", int32(1), int16(MAIN), association)),
        box("iloc", int32(1L << 24), location),
        box("idat", exif));
  }
}
