package org.photofactory.plugins.video.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.plugins.video.FilmStudio;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.TestAssets;

/** Scenes of real films, found by the real ffmpeg. */
@Timeout(300)
class SceneStageIT extends FilmStudio {

  @Test
  void each_scene_is_found_once_and_darkness_is_none() throws Exception {
    Asset film =
        maker.scenes("scenes.mp4", 3, List.of("black", "white", "red", "blue"), "-g", "10");
    assertThat(harness.run(new SceneStage(), film)).isInstanceOf(Outcome.Done.class);
    List<Frame> frames = harness.frames(film);
    assertThat(frames).extracting(Frame::at).containsExactly(seconds(3), seconds(6), seconds(9));
    assertThat(colour(frames.get(0))).isEqualTo(Color.WHITE);
    assertThat(colour(frames.get(1))).isEqualTo(Color.RED);
    assertThat(colour(frames.get(2))).isEqualTo(Color.BLUE);
  }

  @Test
  void no_more_are_taken_than_the_setting_allows() throws Exception {
    Asset film = maker.scenes("two.mp4", 2, List.of("white", "red", "blue", "lime"), "-g", "10");
    harness.with("scene-frames", "2").run(new SceneStage(), film);
    assertThat(harness.frames(film)).hasSize(2);
    assertThat(harness.with("scene-frames", "0").run(new SceneStage(), film))
        .isInstanceOf(Outcome.Skipped.class);
    assertThat(harness.frames(film)).as("what was there before is gone").isEmpty();
  }

  @Test
  void a_film_that_is_too_long_to_be_walked_through_is_looked_at_in_equal_steps() throws Exception {
    Asset quick = maker.scenes("quick.mp4", 6, List.of("red", "blue"), "-g", "10");
    Asset hours =
        maker.film(
            "hours.mp4",
            List.of("-itsscale", "600", "-i", quick.original().toString(), "-c", "copy"));
    harness.with("scene-frames", "4").run(new SceneStage(), hours);
    List<Frame> frames = harness.frames(hours);
    assertThat(frames)
        .as("key frames lie ten minutes apart")
        .extracting(frame -> frame.at().toMinutes())
        .containsExactly(10L, 40L, 70L, 100L);
    assertThat(colour(frames.get(1))).isEqualTo(Color.RED);
    assertThat(colour(frames.get(2))).isEqualTo(Color.BLUE);
  }

  @Test
  void frames_stand_upright_and_are_as_large_as_the_film() throws Exception {
    BufferedImage picture = picture(first("video/video_rotated.mp4"));
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(720, 1280);
    BufferedImage bright = picture(first("video/hlg10-color-test.mp4"));
    assertThat(List.of(bright.getWidth(), bright.getHeight())).containsExactly(1920, 1080);
  }

  @Test
  void sound_alone_has_none() throws Exception {
    Path sound = maker.sound("sound.mp4").original();
    Asset film = TestAssets.of(sound, MediaKind.VIDEO, "video/mp4");
    assertThat(harness.run(new SceneStage(), film)).isInstanceOf(Outcome.Skipped.class);
  }

  private Frame first(String sample) throws Exception {
    Asset film = TestAssets.of(Samples.file(sample), MediaKind.VIDEO, "video/mp4");
    assertThat(harness.run(new SceneStage(), film)).isInstanceOf(Outcome.Done.class);
    return harness.frames(film).getFirst();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static BufferedImage picture(Frame frame) throws IOException {
    return ImageIO.read(frame.file().toFile());
  }

  private static Color colour(Frame frame) throws IOException {
    Color seen = new Color(picture(frame).getRGB(20, 20));
    return new Color(pure(seen.getRed()), pure(seen.getGreen()), pure(seen.getBlue()));
  }

  private static int pure(int channel) {
    return channel > 127 ? 255 : 0;
  }
}
