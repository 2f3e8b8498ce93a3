package org.photofactory.plugins.video.scene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.shots.Beat;
import org.photofactory.plugins.video.shots.Camera;
import org.photofactory.plugins.video.shots.Look;
import org.photofactory.plugins.video.shots.Look.Print;
import org.photofactory.plugins.video.shots.Pace;
import org.photofactory.plugins.video.shots.Shot;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.ToolException;

/**
 * Looks at the key frames of a film, and takes those that are chosen. A film that is too long for
 * that is looked at in equal steps.
 */
final class SceneFinder {

  /** Enough to read writing and tell faces. */
  private static final int SHORT_EDGE = 1080;

  private static final double APART = 0.5;
  private static final Duration WALK = Duration.ofMinutes(5);
  private static final Duration LEAPS = Duration.ofMinutes(6);

  /** Times of films are rounded; the frame before would be of another scene. */
  private static final double SAFELY_BEHIND = 0.01;

  private final Camera camera;
  private final Pace pace;
  private final Look look;

  SceneFinder(Camera camera, Film film, VideoTrack video) {
    this.camera = camera;
    pace = Pace.of(film, video);
    look = new Look(video.shown().within(SHORT_EDGE), video.highRange(), Print.JPG);
  }

  List<Frame> find(int most) throws IOException, InterruptedException, ToolException {
    return camera.leap(moments(most), look, LEAPS).stream().map(SceneFinder::frame).toList();
  }

  private List<Double> moments(int most) throws InterruptedException, ToolException {
    List<Beat> beats = pace.leaps() ? List.of() : camera.beats(APART, WALK);
    List<Double> moments =
        beats.isEmpty() ? Choice.spread(pace.seconds(), most) : Choice.of(beats, most);
    return moments.stream().map(moment -> moment + SAFELY_BEHIND).toList();
  }

  private static Frame frame(Shot shot) {
    return new Frame(Duration.ofMillis(Math.round(shot.seconds() * 1000)), shot.file());
  }
}
