package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.metadata.container.Made.int16;
import static org.photofactory.plugins.metadata.container.Made.int32;
import static org.photofactory.plugins.metadata.container.Made.int8;
import static org.photofactory.plugins.metadata.container.Made.join;
import static org.photofactory.plugins.metadata.container.Made.latin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.sound.Genres;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Music;

/** What recordings say of the piece, in forms that no program of today writes, and damaged. */
class SoundTagsTest {

  /** The head of a frame of MP3. */
  private static final byte[] FRAME = join(int8(0xFF, 0xFB, 0x90, 0x00), new byte[400]);

  private static final int CHANGES = 3000;

  @Test
  void the_oldest_tags_have_names_of_three_letters() throws IOException {
    byte[] frames =
        join(
            frame2("TT2", "Title"),
            frame2("TP1", "Ann"),
            frame2("TRK", "7/9"),
            frame2("TCO", "(17)"));
    assertThat(read(id3(2, 0, frames)))
        .isEqualTo(new Music("Title", "Ann", null, null, 7, null, "Rock"));
  }

  @Test
  void letters_may_be_of_two_bytes_in_either_order() throws IOException {
    byte[] little = join(int8(1, 0xFF, 0xFE), "Ærø".getBytes(StandardCharsets.UTF_16LE));
    byte[] big = join(int8(1, 0xFE, 0xFF), "Ærø".getBytes(StandardCharsets.UTF_16BE));
    assertThat(read(id3(3, 0, join(frame("TIT2", little), frame("TPE1", big)))))
        .isEqualTo(new Music("Ærø", "Ærø", null, null, null, null, null));
  }

  @Test
  void zeros_against_false_starts_are_taken_out_and_covers_passed_over() throws IOException {
    byte[] title = join(int8(1, 0xFF, 0x00, 0xFE), "Hi".getBytes(StandardCharsets.UTF_16LE));
    byte[] whole = join(latin("TIT2"), int32(title.length - 1), int16(0), title);
    byte[] cover = frame("APIC", new byte[3000]);
    assertThat(read(id3(3, 0x80, join(cover, whole))).title()).isEqualTo("Hi");
  }

  @Test
  void several_values_are_all_told() throws IOException {
    byte[] two = join(int8(3), latin("Ann\0Bob\0"));
    assertThat(read(id3(4, 0, frame("TPE1", two))).artist()).isEqualTo("Ann; Bob");
  }

  @Test
  void what_the_new_tag_leaves_out_stands_in_the_old_one() throws IOException {
    byte[] old =
        join(
            latin("TAG"),
            field("Old title", 30),
            field("Old artist", 30),
            field("Album", 30),
            latin("1999"),
            new byte[28],
            int8(0, 5, 17));
    assertThat(read(join(id3(3, 0, frame("TIT2", join(int8(0), latin("New")))), old)))
        .isEqualTo(new Music("New", "Old artist", "Album", null, 5, 1999, "Rock"));
  }

  @ParameterizedTest
  @CsvSource({"17, Rock", "(17), Rock", "(17)Hard, Hard", "Rock, Rock", "999,", "80s Pop, 80s Pop"})
  void genres_are_told_in_words(String written, String words) {
    assertThat(Genres.name(written)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"3/12, 3", "03, 3", "0,", "A1,", "123456,"})
  void a_track_is_a_number(String written, Integer number) {
    assertThat(Tags.number(written)).isEqualTo(number);
  }

  static Stream<byte[]> files() {
    byte[] comment = join(little32(3), latin("abc"), little32(1), little32(8), latin("TITLE=Hi"));
    return Stream.of(
        id3(3, 0, frame("TIT2", join(int8(0), latin("Title")))),
        id3(4, 0x80, frame("TPE1", join(int8(3), latin("Ann\0Bob")))),
        join(
            latin("fLaC"),
            int32(34),
            new byte[34],
            int32(0x84000000L | comment.length),
            comment,
            FRAME),
        join(
            page(0, join(int8(1), latin("vorbis"), new byte[23])),
            page(1, join(int8(3), latin("vorbis"), comment))),
        join(
            latin("FORM"),
            int32(100),
            latin("AIFFCOMM"),
            int32(18),
            new byte[18],
            latin("NAME"),
            int32(2),
            latin("Hi")));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Timeout(60)
  void changed_and_cut_recordings_are_read_to_an_end(byte[] good) throws IOException {
    Random random = new Random(7);
    for (int change = 0; change < CHANGES; change++) {
      byte[] file = Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
      for (int flip = 0; flip < 4; flip++) {
        file[4 + random.nextInt(file.length - 4)] =
            (byte) (random.nextBoolean() ? 255 : random.nextInt(256));
      }
      Findings findings = new Findings();
      ContainerReader.read(new ArrayBytes(file), findings);
      assertThat(findings.music()).isNotNull();
    }
  }

  private static byte[] page(int flags, byte[] packet) {
    return join(
        latin("OggS"),
        int8(0, flags),
        new byte[8],
        int32(1),
        new byte[8],
        int8(1, packet.length),
        packet);
  }

  private static byte[] little32(int value) {
    return int8(value & 255, value >> 8 & 255, 0, 0);
  }

  private static byte[] id3(int version, int flags, byte[] frames) {
    int length = frames.length;
    byte[] size = int8(0, length >> 14 & 127, length >> 7 & 127, length & 127);
    return join(latin("ID3"), int8(version, 0, flags), size, frames, FRAME);
  }

  private static byte[] frame(String name, byte[] content) {
    int length = content.length;
    byte[] plain = int32(length);
    return join(latin(name), plain, int16(0), content);
  }

  private static byte[] frame2(String name, String text) {
    int length = text.length() + 1;
    return join(latin(name), int8(0, length >> 8, length, 0), latin(text));
  }

  private static byte[] field(String text, int length) {
    return Arrays.copyOf(latin(text), length);
  }

  private static Music read(byte[] file) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(file), findings);
    return findings.music();
  }
}
