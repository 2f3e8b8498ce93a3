package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.media.HostileMedia;
import org.photofactory.testkit.media.HostileMedium;

/**
 * Whatever a file does to a worker, who asked gets an answer about the file, and the next one too.
 */
class HostileMediaIT {

  private static final int SMALL = 200 << 10;

  /** What only the worker decodes, and what it decodes first. */
  private static final Set<String> FOLDERS = Set.of("heic", "avif", "jxl", "webp", "broken");

  private static Studio studio;

  @TempDir Path folder;

  @BeforeAll
  static void open(@TempDir Path results) throws Exception {
    Studio.requireLibraries();
    studio = new Studio(Studio.withTimeLimit(Duration.ofSeconds(20)), results);
  }

  /** Nothing that has been done to workers keeps them from working. */
  @AfterAll
  static void close() throws Exception {
    try (Studio open = studio) {
      Studio.rendered(open.renderSample("jpeg/DSCN0010.jpg"));
      assertThat(open.decoders().pids()).hasSize(1);
    }
  }

  static Stream<HostileMedium> media() {
    return Stream.concat(HostileMedia.made(), HostileMedia.ofSamples(HostileMediaIT::chosen))
        .filter(medium -> medium.kind() == MediaKind.IMAGE);
  }

  private static boolean chosen(Sample sample) {
    String top = sample.file().substring(0, sample.file().indexOf('/'));
    return FOLDERS.contains(top) && sample.facts().path("bytes").asInt() < SMALL;
  }

  @ParameterizedTest
  @MethodSource("media")
  void a_hostile_file_is_answered_about(HostileMedium medium) throws Exception {
    Asset asset = medium.asset(folder);
    RenderOutcome outcome = studio.render(SourcePicture.file(asset.original(), asset.mime()));
    assertThat(outcome).as(medium.name()).isNotInstanceOf(RenderOutcome.Away.class);
    assertThat(studio.decoders().pids()).hasSizeLessThanOrEqualTo(1);
    Files.delete(asset.original());
  }
}
