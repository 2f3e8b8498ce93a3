package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.StageHarness;

/**
 * Compares every fact of every sample with what is known about it. What differs must stand in
 * {@link KnownDifferences} with its reason, and what stands there must differ.
 */
class SampleFactsTest {

  /** The samples are of November 2026; one camera's clock is some days ahead. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

  private final MetadataStage stage = new MetadataStage(CLOCK, new ZoneMap(), ZoneOffset.UTC);

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffprobe", "ffmpeg");
    Programs.require("exiftool", "libimage-exiftool-perl");
  }

  static Stream<Sample> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void every_fact_is_as_known(Sample sample) throws Exception {
    StageHarness harness = new StageHarness(folder);
    assertThat(harness.run(stage, sample.asset())).isInstanceOf(Outcome.Done.class);
    MediaFacts facts = harness.facts(sample.asset()).orElseThrow();

    assertThat(SampleComparison.unknownFields(sample.facts()))
        .as("fields of the list that nobody compares")
        .isEmpty();
    Map<String, String> differences = SampleComparison.of(sample.facts(), facts);
    Set<String> excepted = KnownDifferences.of(sample.file());
    assertThat(differences.keySet())
        .as("facts of %s that differ: %s; excepted: %s", sample, differences, excepted)
        .containsExactlyInAnyOrderElementsOf(excepted);
  }

  @Test
  void every_exception_is_of_a_sample() {
    Set<String> files = new TreeSet<>();
    Samples.all().forEach(sample -> files.add(sample.file()));
    assertThat(files).containsAll(KnownDifferences.files());
  }
}
