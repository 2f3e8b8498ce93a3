package org.photofactory.plugins.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Dimensions;

class WindowsMediaTest {

  private static final LocalDateTime MADE = LocalDateTime.parse("2003-08-02T15:16:17.5");
  private static final long MADE_TICKS =
      Duration.between(LocalDateTime.of(1601, 1, 1, 0, 0), MADE).toMillis() * 10_000;

  private static final int VARIANTS = 2000;

  @Test
  void the_header_tells_when_how_large_and_how_long() throws IOException {
    Findings findings = read(film(0));
    assertThat(findings.times())
        .containsExactly(TimeCandidate.utc(TimeSource.ASF_CREATION_DATE, MADE));
    assertThat(findings.dimensions()).contains(new Dimensions(320, 240, 1));
    assertThat(findings.duration()).contains(Duration.ofMillis(6900));
  }

  @Test
  void a_broadcast_has_no_length() throws IOException {
    assertThat(read(film(1)).duration()).isEmpty();
  }

  @Test
  void changed_and_cut_films_are_read_to_an_end() throws IOException {
    for (int seed = 0; seed < VARIANTS; seed++) {
      Random random = new Random(seed);
      byte[] film = film(0);
      for (int count = random.nextInt(8); count >= 0; count--) {
        film[16 + random.nextInt(film.length - 16)] ^= (byte) (1 << random.nextInt(8));
      }
      assertCanBeKept(Arrays.copyOf(film, film.length - random.nextInt(film.length / 2)));
    }
  }

  private static void assertCanBeKept(byte[] film) throws IOException {
    Findings findings = new Findings();
    try {
      ContainerReader.read(new ArrayBytes(film), findings);
    } catch (DamagedException damaged) {
      assertThat(damaged).hasMessageContaining(" of ");
    }
    findings.duration().ifPresent(length -> assertThat(length).isPositive());
    findings.dimensions().ifPresent(size -> assertThat(size.width()).isPositive());
  }

  private static byte[] film(int flags) {
    ByteBuffer file = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
    name(file, 0x11CF668E75B22630L, 0x6CCE6200AA00D9A6L).putLong(300).putInt(2).putShort((short) 0);
    name(file, 0x11CFA9478CABDCA1L, 0x6553200CC000E48EL).putLong(104);
    file.position(file.position() + 24).putLong(MADE_TICKS).putLong(9);
    file.putLong(100_000_000L).putLong(0).putLong(3100).putInt(flags);
    file.position(134);
    name(file, 0x11CFA9B7B7DC0791L, 0x6553200CC000E68EL).putLong(110);
    name(file, 0x11CF5B4DBC19EFC0L, 0x2B445C5F8000FDA8L);
    return file.putInt(134 + 24 + 54, 320).putInt(134 + 24 + 58, 240).array();
  }

  private static ByteBuffer name(ByteBuffer file, long first, long second) {
    return file.putLong(first).putLong(second);
  }

  private static Findings read(byte[] film) throws IOException {
    Findings findings = new Findings();
    ContainerReader.read(new ArrayBytes(film), findings);
    return findings;
  }
}
