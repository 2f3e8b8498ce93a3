package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.box;
import static org.photofactory.plugins.metadata.container.Made.fullBox;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

class QuickTimeAtomsTest {

  /** 2020-02-18T12:00:00Z in seconds since 1904. */
  private static final long CREATED = 3_664_872_000L;

  @Test
  void the_header_tells_length_and_time_in_utc() throws IOException {
    Findings film = read(header(CREATED, 600, 1500));
    assertThat(film.duration()).contains(Duration.ofMillis(2500));
    assertThat(film.times())
        .containsExactly(
            TimeCandidate.utc(
                TimeSource.QUICKTIME_CREATE_DATE, LocalDateTime.parse("2020-02-18T12:00:00")));
  }

  @Test
  void a_header_of_zeros_tells_nothing() throws IOException {
    Findings film = read(header(0, 0, 0));
    assertThat(film.duration()).isEmpty();
    assertThat(film.times()).isEmpty();
  }

  @Test
  void a_length_with_all_bits_set_is_unknown() throws IOException {
    assertThat(read(header(CREATED, 600, 0xFFFFFFFFL)).duration()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "65536, 0, 0, 65536, 1280, 720",
    "0, 65536, -65536, 0, 720, 1280",
    "0, -65536, 65536, 0, 720, 1280",
    "-65536, 0, 0, -65536, 1280, 720"
  })
  void the_matrix_of_the_picture_track_turns_it(int a, int b, int c, int d, int width, int height)
      throws IOException {
    Findings film = read(join(soundTrack(), track(int32(a, b, 0, c, d, 0, 0, 0, 1L << 30))));
    assertThat(film.dimensions().orElseThrow().width()).isEqualTo(width);
    assertThat(film.dimensions().orElseThrow().height()).isEqualTo(height);
  }

  @Test
  void apples_keys_tell_local_time_place_and_camera() throws IOException {
    Findings film =
        read(
            appleKeys(
                "com.apple.quicktime.creationdate", "2019-07-24T11:25:40+0300",
                "com.apple.quicktime.location.ISO6709", "+32.0929+034.8620+028.516/",
                "com.apple.quicktime.model", "iPhone 6"));
    TimeCandidate time = film.times().getFirst();
    assertThat(time.source()).isEqualTo(TimeSource.QUICKTIME_CREATION_DATE);
    assertThat(time.offset()).isEqualTo(ZoneOffset.ofHours(3));
    assertThat(film.point().orElseThrow().altitude()).isEqualTo(28.516);
    assertThat(film.shot().camera().model()).isEqualTo("iPhone 6");
  }

  @Test
  void androids_place_stands_in_the_user_data() throws IOException {
    byte[] text = latin("+51.5335-000.1261/");
    Findings film = read(box("udta", box("\u00A9xyz", int16(text.length, 0x15C7), text)));
    assertThat(film.point().orElseThrow().longitude()).isEqualTo(-0.1261);
  }

  @Test
  void a_box_inside_a_box_ten_thousand_times_ends() throws IOException {
    byte[] nested = new byte[80_000];
    for (int at = 0; at + 8 <= nested.length; at += 8) {
      System.arraycopy(join(int32(nested.length - at), latin("moov")), 0, nested, at, 8);
    }
    Findings film = new Findings();
    ContainerReader.read(new ArrayBytes(nested), film);
    assertThat(film.dimensions()).isEmpty();
  }

  private static Findings read(byte[] movie) throws IOException {
    Findings findings = new Findings();
    byte[] file = join(box("ftyp", latin("qt  "), int32(0)), box("moov", movie));
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings;
  }

  private static byte[] header(long created, long scale, long length) {
    return fullBox("mvhd", int32(created, created, scale, length), new byte[80]);
  }

  private static byte[] track(byte[] matrix) {
    byte[] head =
        fullBox("tkhd", int32(0, 0, 1, 0, 0), new byte[16], matrix, int32(1280 << 16, 720 << 16));
    return box("trak", head, box("mdia", fullBox("hdlr", int32(0), latin("vide"))));
  }

  private static byte[] soundTrack() {
    byte[] head = fullBox("tkhd", new byte[80]);
    return box("trak", head, box("mdia", fullBox("hdlr", int32(0), latin("soun"))));
  }

  private static byte[] appleKeys(String... namesAndTexts) {
    byte[] keys = new byte[0];
    byte[] items = new byte[0];
    for (int pair = 0; pair < namesAndTexts.length; pair += 2) {
      keys = join(keys, box("mdta", latin(namesAndTexts[pair])));
      byte[] data = box("data", int32(1, 0), latin(namesAndTexts[pair + 1]));
      items = join(items, int32(8 + data.length, 1 + pair / 2), data);
    }
    byte[] handler = fullBox("hdlr", int32(0), latin("mdta"));
    byte[] list = fullBox("keys", int32(namesAndTexts.length / 2), keys);
    return box("meta", handler, list, box("ilst", items));
  }
}
