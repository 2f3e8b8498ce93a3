package org.photofactory.plugins.metadata;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.HostileRun;
import org.photofactory.testkit.media.HostileMedia;
import org.photofactory.testkit.media.HostileMedium;

/** Whatever stands in a file, its facts are recorded, or the file is to blame, and memory lasts. */
class HostileMediaIT {

  private static final Stage STAGE = new MetadataStage();

  @TempDir Path folder;

  static Stream<HostileMedium> media() {
    return Stream.concat(HostileMedia.made(), HostileMedia.ofSamples(_ -> true));
  }

  @ParameterizedTest
  @MethodSource("media")
  void a_hostile_file_blames_at_most_itself(HostileMedium medium) throws Exception {
    new HostileRun(folder, STAGE).blamesAtMostTheItem(medium);
  }
}
