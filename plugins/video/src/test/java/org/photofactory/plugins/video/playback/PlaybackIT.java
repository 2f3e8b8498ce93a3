package org.photofactory.plugins.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Programs;

/** The plugin as people install it, in a factory. */
@Timeout(300)
class PlaybackIT {

  private static final Path SAMPLES =
      Path.of(System.getProperty("photofactory.root"), "../shared/samples/video");

  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    Programs.require("ffmpeg");
    appliance = TestAppliance.start(Path.of(System.getProperty("plugin.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
  }

  @Test
  void what_is_in_a_film_is_noted() throws Exception {
    long asset = appliance.offer(SAMPLES.resolve("video_rotated.mp4"));
    assertThat(appliance.awaitSettled(asset, "playback")).isEqualTo(Settled.DONE);
    List<Map<String, Object>> films =
        appliance.query("select * from p_video.film where asset_id = " + asset);
    assertThat(films)
        .singleElement()
        .satisfies(
            film ->
                assertThat(film)
                    .containsEntry("video_codec", "h264")
                    .containsEntry("audio_codec", "amr_nb")
                    .containsEntry("rotation", 1)
                    .containsEntry("width", 720)
                    .containsEntry("height", 1280));
  }
}
