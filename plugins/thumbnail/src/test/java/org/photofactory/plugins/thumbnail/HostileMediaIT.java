package org.photofactory.plugins.thumbnail;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.HostileRun;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.media.HostileMedia;
import org.photofactory.testkit.media.HostileMedium;

/**
 * Whatever a file claims, decoding it here, in the server, ends, and takes no more than there is.
 */
class HostileMediaIT {

  private static final int SMALL = 200 << 10;

  private static final Stage STAGE = new ThumbnailStage(null);

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  static Stream<HostileMedium> media() {
    return Stream.concat(HostileMedia.made(), HostileMedia.ofSamples(HostileMediaIT::quick))
        .filter(medium -> medium.kind() != MediaKind.SIDECAR);
  }

  private static boolean quick(Sample sample) {
    boolean picture = sample.kind() == MediaKind.IMAGE || sample.kind() == MediaKind.RAW;
    return picture && sample.facts().path("bytes").asInt() < SMALL;
  }

  @ParameterizedTest
  @MethodSource("media")
  void a_hostile_file_blames_at_most_itself(HostileMedium medium) throws Exception {
    new HostileRun(folder, STAGE).blamesAtMostTheItem(medium);
  }
}
