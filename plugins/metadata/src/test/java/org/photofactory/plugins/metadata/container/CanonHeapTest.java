package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.spi.media.Dimensions;

/** Canon's heaps, made here with the highest byte first, which the specification allows. */
class CanonHeapTest {

  private static final int NAMES = 0x080A;
  private static final int TIME = 0x180E;
  private static final int IMAGE = 0x1810;
  private static final int EXPOSURE = 0x1818;
  private static final int PROPERTIES = 0x300A;

  private static final long MIDNIGHT_OF_2004 = 1_072_915_200;

  @Test
  void a_time_may_state_its_distance_from_utc() throws IOException {
    TimeCandidate time = time(int32(MIDNIGHT_OF_2004, 3600, 0x80000000L));
    assertThat(time.local()).isEqualTo(LocalDateTime.parse("2004-01-01T00:00:00"));
    assertThat(time.offset()).isEqualTo(ZoneOffset.ofHours(1));
  }

  @Test
  void a_distance_counts_only_where_it_is_said_to_be_one() throws IOException {
    assertThat(time(int32(MIDNIGHT_OF_2004, 3600, 0)).offset()).isNull();
    assertThat(time(int32(MIDNIGHT_OF_2004, 3600 * 99, 0x80000000L)).offset()).isNull();
  }

  @Test
  void a_picture_is_shown_as_its_rotation_says() throws IOException {
    Findings findings = read(raw(heap(IMAGE, int32(400, 300, 0, 270, 0, 0, 0))));
    assertThat(findings.dimensions()).contains(new Dimensions(300, 400, 8));
  }

  @Test
  void exposure_stands_in_a_value_of_its_own_where_there_is_no_table_of_the_shot()
      throws IOException {
    byte[] stops = int32(0, Float.floatToIntBits(5), Float.floatToIntBits(4));
    var exposure = read(raw(heap(EXPOSURE, stops))).shot().exposure();
    assertThat(exposure.seconds()).isCloseTo(1 / 32.0, within(1e-9));
    assertThat(exposure.fNumber()).isCloseTo(4, within(1e-9));
  }

  @Test
  void the_jpegs_of_the_first_cameras_carry_a_heap() throws IOException {
    byte[] segment = file("HEAPJPGM", heap(NAMES, latin("Canon\0Canon PowerShot Pro70\0")));
    byte[] jpeg = join(int16(0xFFD8, 0xFFE0, 2 + segment.length), segment, int16(0xFFD9));
    assertThat(read(jpeg).shot().camera().model()).isEqualTo("Canon PowerShot Pro70");
  }

  @Test
  void values_are_found_in_heaps_within_heaps() throws IOException {
    byte[] inner = heap(NAMES, latin("Canon\0Canon EOS D30\0"));
    assertThat(read(raw(heap(PROPERTIES, inner))).shot().camera().model())
        .isEqualTo("Canon EOS D30");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void heaps_that_contain_themselves_end() throws IOException {
    int entries = 500;
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int length = 2 + entries * 10 + 4;
    directory.writeBytes(int16(entries));
    for (int entry = 0; entry < entries; entry++) {
      directory.writeBytes(join(int16(PROPERTIES), int32(length, 0)));
    }
    assertThat(read(raw(join(directory.toByteArray(), int32(0)))).times()).isEmpty();
  }

  private static TimeCandidate time(byte[] value) throws IOException {
    return read(raw(heap(TIME, value))).times().getFirst();
  }

  private static byte[] heap(int tag, byte[] value) {
    byte[] entry = join(int16(tag), int32(value.length, 0));
    return join(value, int16(1), entry, int32(value.length));
  }

  private static byte[] raw(byte[] heap) {
    return file("HEAPCCDR", heap);
  }

  private static byte[] file(String mark, byte[] heap) {
    return join(latin("MM"), int32(14), latin(mark), heap);
  }

  private static Findings read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }
}
