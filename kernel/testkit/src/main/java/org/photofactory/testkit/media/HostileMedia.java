package org.photofactory.testkit.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;

/**
 * A set of files that somebody might send to do harm, and of files that broke on their way. The
 * same every time: {@code -Dphotofactory.hostile.seed=7} makes another set, {@code
 * -Dphotofactory.hostile=20} a large one, of all samples, with so many variants of each.
 */
public final class HostileMedia {

  private static final int VARIANTS = Integer.getInteger("photofactory.hostile", 0);
  private static final long SEED = Long.getLong("photofactory.hostile.seed", 1);

  private HostileMedia() {}

  /** Whether the large set is asked for. */
  static boolean isLarge() {
    return VARIANTS > 0;
  }

  /** Files made up to harm who reads them. */
  public static Stream<HostileMedium> made() {
    return Stream.of(
            HostileClaims.all(),
            HostileBombs.all(),
            HostileDirectories.all(),
            HostileAtoms.all(),
            HostilePackets.all())
        .flatMap(List::stream);
  }

  /**
   * Samples with changed bits, and samples that break off.
   *
   * @param usual which samples the small set is made of, each cut or changed once
   */
  public static Stream<HostileMedium> ofSamples(Predicate<Sample> usual) {
    List<Sample> samples = Samples.all();
    return IntStream.range(0, samples.size())
        .filter(number -> isLarge() || usual.test(samples.get(number)))
        .boxed()
        .flatMap(number -> variants(samples.get(number), number));
  }

  private static Stream<HostileMedium> variants(Sample sample, int number) {
    if (!isLarge()) {
      // Next to each other stand samples of one format, so that each is cut and changed.
      return Stream.of(number % 2 == 0 ? flipped(sample, 0) : cut(sample, number / 2));
    }
    Stream<HostileMedium> flipped = IntStream.range(0, VARIANTS).mapToObj(v -> flipped(sample, v));
    int cuts = Math.min(VARIANTS, Mutations.CUTS);
    return Stream.concat(
        flipped, IntStream.range(0, cuts).mapToObj(cut -> cut(sample, number + cut)));
  }

  private static HostileMedium flipped(Sample sample, int variant) {
    long seed = Objects.hash(SEED, sample.file(), variant);
    return of(
        sample,
        "flipped " + variant + " seed " + SEED,
        () -> {
          Random random = new Random(seed);
          byte[] good = content(sample);
          return random.nextBoolean()
              ? Mutations.flipped(good, random)
              : Mutations.flippedHead(good, random);
        });
  }

  private static HostileMedium cut(Sample sample, int place) {
    String name = "cut at %d of %d".formatted(place % Mutations.CUTS, Mutations.CUTS);
    return of(sample, name, () -> Mutations.cut(content(sample), place));
  }

  private static HostileMedium of(Sample sample, String change, Supplier<byte[]> maker) {
    return new HostileMedium(change + " " + sample.file(), sample.kind(), sample.mime(), maker);
  }

  private static byte[] content(Sample sample) {
    return sampleBytes(sample.file());
  }

  static byte[] sampleBytes(String sample) {
    try {
      return Files.readAllBytes(Samples.file(sample));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
