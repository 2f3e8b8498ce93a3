package org.photofactory.plugins.video;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.video.motion.MotionStage;
import org.photofactory.plugins.video.scene.SceneStage;
import org.photofactory.plugins.video.sound.WaveformStage;
import org.photofactory.plugins.video.strip.StripStage;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.HostileRun;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples.Sample;
import org.photofactory.testkit.media.HostileMedia;
import org.photofactory.testkit.media.HostileMedium;

/** Whatever a file claims: looking for films in it, and into films, ends, and blames the file. */
class HostileFramesIT {

  private static final int SMALL = 450 << 10;

  private static final List<Stage> STAGES =
      List.of(new MotionStage(), new StripStage(), new SceneStage(), new WaveformStage());

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  static Stream<Arguments> media() {
    return Stream.concat(HostileMedia.made(), HostileMedia.ofSamples(HostileFramesIT::quick))
        .flatMap(
            medium ->
                STAGES.stream()
                    .filter(stage -> isFor(stage, medium))
                    .map(stage -> Arguments.of(stage.spec().name(), stage, medium)));
  }

  /** Films are handed to the stage of recordings too: it has the same door. */
  private static boolean isFor(Stage stage, HostileMedium medium) {
    boolean sound = stage.spec().accepts().contains(MediaKind.AUDIO);
    return stage.spec().accepts().contains(medium.kind())
        || sound && medium.kind() == MediaKind.VIDEO;
  }

  private static boolean quick(Sample sample) {
    boolean moves = sample.kind() == MediaKind.VIDEO || sample.file().startsWith("motionphoto/");
    return moves && sample.facts().path("bytes").asInt() < SMALL;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("media")
  void a_hostile_file_blames_at_most_itself(String name, Stage stage, HostileMedium medium)
      throws Exception {
    new HostileRun(folder, new Writeless(stage)).blamesAtMostTheItem(medium);
  }
}
