package org.photofactory.decoder.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.decoder.route.Format;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;

class HeaderSizeTest {

  /** Of these libvips tells it, or nobody before they are painted. */
  private static final Set<Format> UNTOLD =
      EnumSet.of(Format.GIF, Format.TIFF, Format.PSD, Format.SVG);

  /** A sequence only: its sizes are those of a film. */
  private static final String FILM = "heic/C028.heic";

  private static final int HEAD = 4096;

  static Stream<Sample> pictures() {
    return Samples.all().stream()
        .filter(sample -> !sample.file().startsWith("broken/") && !sample.file().equals(FILM))
        .filter(sample -> sample.facts().path("width").isInt())
        .filter(sample -> format(sample).filter(format -> !UNTOLD.contains(format)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void samples_claim_the_size_that_they_have(Sample sample) throws Exception {
    List<Integer> expected =
        List.of(sample.facts().path("width").asInt(), sample.facts().path("height").asInt());
    assertThat(HeaderSize.of(format(sample).orElseThrow(), bytes(sample)))
        .hasValueSatisfying(
            extent -> assertThat(List.of(extent.width(), extent.height())).isEqualTo(expected));
  }

  @Test
  void sizes_of_jpeg_xl_are_written_in_several_ways() {
    assertThat(jxl("")).isEmpty();
    // Small, in steps of 8, as wide as high; then with a width of its own.
    assertThat(jxl("1 10010 100")).contains(new Extent(80, 80));
    assertThat(jxl("1 10010 000 11000")).contains(new Extent(32, 80));
    // Numbers of 9 and of 18 bits, 3 to 2 and as wide as high.
    assertThat(jxl("0 00 100000000 001")).contains(new Extent(3, 2));
    assertThat(jxl("0 01 111110000111001000 100")).contains(new Extent(20_000, 20_000));
  }

  private static Optional<Extent> jxl(String text) {
    String bits = text.replace(" ", "");
    byte[] file = new byte[2 + (bits.length() + 7) / 8];
    file[0] = (byte) 0xff;
    file[1] = 0x0a;
    for (int index = 0; index < bits.length(); index++) {
      file[2 + index / 8] |= (byte) ((bits.charAt(index) - '0') << index % 8);
    }
    return HeaderSize.of(Format.JXL, ByteBuffer.wrap(file));
  }

  @Test
  void hostile_headers_claim_anything_but_nothing_worse() throws Exception {
    Random random = new Random(6);
    for (Sample sample : pictures().limit(60).toList()) {
      byte[] head = Arrays.copyOf(bytes(sample).array(), HEAD);
      for (int round = 0; round < 100; round++) {
        byte[] changed = head.clone();
        for (int index = 0; index < 8; index++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        ByteBuffer file = ByteBuffer.wrap(changed, 0, random.nextInt(HEAD)).slice();
        Optional<Extent> claimed = HeaderSize.of(format(sample).orElseThrow(), file);
        assertThat(claimed.map(Extent::area).orElse(1L)).isPositive();
      }
    }
  }

  private static Optional<Format> format(Sample sample) {
    try {
      byte[] head = Arrays.copyOf(bytes(sample).array(), Format.SIGNATURE_LENGTH);
      return Format.of(head, "").filter(_ -> sample.mime().startsWith("image/"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ByteBuffer bytes(Sample sample) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(sample.path()));
  }
}
