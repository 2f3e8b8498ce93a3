package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.TestAssets;

/**
 * Changes bytes of all samples at random: whatever comes out can be kept and shown. A few variants
 * of each file by default; {@code -Dphotofactory.fuzz=1000} tries as many.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {

  private static final int VARIANTS = Integer.getInteger("photofactory.fuzz", 2);

  /** Tags stand at the head of most files. */
  private static final int HEAD = 64 << 10;

  private static final int KEPT = 512 << 10;

  private static final int MOST_CHANGES = 24;

  private static final int FLIPPED = 200;
  private static final int CUTS = 20;
  private static final int TAIL = 512;

  private final FactsReader reader =
      new FactsReader(Clock.systemUTC(), new ZoneMap(), ZoneOffset.UTC);

  @TempDir Path folder;

  static Stream<Sample> samples() {
    return Samples.all().stream().filter(sample -> sample.facts().path("bytes").asInt(1) > 0);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void facts_of_changed_files_can_be_kept(Sample sample) throws IOException {
    byte[] good = head(sample.path());
    for (int variant = 0; variant < VARIANTS; variant++) {
      byte[] changed = changed(good, new Random(variant * 31L + sample.file().hashCode()));
      assertCanBeKept(facts(changed), sample.file() + ", variant " + variant);
    }
  }

  /** Their directories stand at the end, and everything of these two is directories and values. */
  @ParameterizedTest
  @ValueSource(strings = {"raw/CanonRaw.crw", "raw/Sigma.x3f"})
  void facts_of_files_with_flipped_bits_can_be_kept(String sample) throws IOException {
    byte[] good = Files.readAllBytes(Samples.file(sample));
    for (int variant = 0; variant < FLIPPED * VARIANTS; variant++) {
      byte[] flipped = flipped(good, new Random(variant));
      assertCanBeKept(facts(flipped), sample + ", variant " + variant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw/CanonRaw.crw",
        "raw/CRW_0304.CRW",
        "raw/Sigma.x3f",
        "video/Sony ILCE-7M3 (A7M3).mts"
      })
  void facts_of_files_cut_short_can_be_kept(String sample) throws IOException {
    byte[] good = Files.readAllBytes(Samples.file(sample));
    for (int cut = 0; cut < CUTS; cut++) {
      byte[] rest = Arrays.copyOf(good, (int) ((long) good.length * cut / CUTS));
      assertCanBeKept(facts(rest), sample + ", cut " + cut);
    }
  }

  private MediaFacts facts(byte[] content) throws IOException {
    Path changed = Files.write(folder.resolve("changed"), content);
    return reader.facts(
        reader.read(changed), List.of(), TestAssets.of(changed, MediaKind.VIDEO, ""));
  }

  /** Half of the flips hit the last hundreds of bytes. */
  private static byte[] flipped(byte[] good, Random random) {
    byte[] file = good.clone();
    for (int count = random.nextInt(MOST_CHANGES); count >= 0; count--) {
      int from = random.nextBoolean() ? 4 : Math.max(4, file.length - TAIL);
      int at = from + random.nextInt(file.length - from);
      file[at] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(KEPT);
    }
  }

  private static byte[] changed(byte[] good, Random random) {
    byte[] file = good.clone();
    int range = Math.min(file.length, 1 << 9 + random.nextInt(8));
    for (int count = random.nextInt(MOST_CHANGES); count >= 0 && range > 4; count--) {
      int at = 2 + random.nextInt(Math.min(HEAD, range) - 2);
      file[at] =
          (byte) (random.nextBoolean() ? random.nextInt(256) : file[at] ^ 1 << random.nextInt(8));
    }
    return file;
  }

  private static void assertCanBeKept(MediaFacts facts, String file) {
    if (facts.captured() != null) {
      LocalDateTime local = facts.captured().local();
      assertThat(local.getYear()).as(file).isBetween(1826, LocalDateTime.now().getYear() + 2);
    }
    if (facts.place() != null && facts.place().altitude() != null) {
      assertThat(facts.place().altitude()).as(file).isBetween(-12_000.0, 100_000.0);
    }
    if (facts.exposure() != null) {
      var exposure = facts.exposure();
      assertThat(exposure.iso() == null || exposure.iso() > 0).as(file + " iso").isTrue();
      numbers(exposure.seconds(), exposure.fNumber(), exposure.focalLength())
          .forEach(number -> assertThat(number).as(file).isPositive().isFinite());
    }
    texts(facts).filter(Objects::nonNull).forEach(text -> assertPlain(text, file));
  }

  private static Stream<Double> numbers(Double... numbers) {
    return Stream.of(numbers).filter(Objects::nonNull);
  }

  private static Stream<String> texts(MediaFacts facts) {
    Stream<String> camera =
        facts.camera() == null
            ? Stream.empty()
            : Stream.of(facts.camera().make(), facts.camera().model(), facts.camera().lens());
    Stream<String> words =
        facts.description() == null
            ? Stream.empty()
            : Stream.concat(
                Stream.of(facts.description().title(), facts.description().text()),
                facts.description().keywords().stream());
    return Stream.concat(camera, words);
  }

  private static void assertPlain(String text, String file) {
    assertThat(text).as(file).isEqualTo(text.strip()).isNotEmpty();
    assertThat(text.codePoints())
        .as("%s: %s", file, text)
        .noneMatch(
            code ->
                Character.isISOControl(code) && code != '\n' && code != '\t'
                    || Character.getType(code) == Character.SURROGATE);
  }
}
