package org.photofactory.plugins.video.strip;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.shots.Camera;
import org.photofactory.plugins.video.shots.Camera.Frames;
import org.photofactory.plugins.video.shots.Look;
import org.photofactory.plugins.video.shots.Look.Print;
import org.photofactory.plugins.video.shots.Pace;
import org.photofactory.plugins.video.shots.Shot;
import org.photofactory.spi.stage.ToolException;

/** Takes the pictures of a strip, on a walk through a short film, by leaps through a long one. */
final class StripMaker {

  private static final int SHORT_EDGE = 160;
  private static final int LONGEST_EDGE = 480;

  /** So much is decoded whole when there are too few key frames. */
  private static final double SHORT = 2 * 60;

  private static final Duration WALK = Duration.ofMinutes(4);
  private static final Duration LEAPS = Duration.ofMinutes(4);

  private final Camera camera;
  private final Look look;
  private final Pace pace;

  StripMaker(Camera camera, Film film, VideoTrack video) {
    this.camera = camera;
    look = new Look(tile(video.shown()), video.highRange(), Print.BMP);
    pace = Pace.of(film, video);
  }

  /**
   * A strip and its sheet.
   *
   * @param strip how it is to be read
   * @param jpeg the sheet
   */
  record Made(Strip strip, byte[] jpeg) {}

  /** Takes the pictures and prints them; empty when nothing can be decoded. */
  Optional<Made> make() throws IOException, InterruptedException, ToolException {
    Strip planned = Strip.of(pace.seconds(), look.size());
    List<Shot> shots = pace.leaps() ? List.of() : walk(planned);
    if (shots.isEmpty()) {
      shots = camera.leap(planned.moments(), look, LEAPS);
    }
    if (shots.isEmpty()) {
      return Optional.empty();
    }
    double known = pace.seconds() > 0 ? pace.seconds() : shots.getLast().seconds();
    Strip strip = Strip.of(known, look.size());
    return Sheet.print(strip, shots).map(jpeg -> new Made(strip, jpeg));
  }

  private List<Shot> walk(Strip planned) throws IOException, InterruptedException, ToolException {
    double apart = planned.secondsPerTile() / 2;
    List<Shot> shots = camera.walk(Frames.KEY, apart, look, WALK);
    boolean few = shots.size() * 2 < planned.tiles() || shots.isEmpty();
    if (!few || pace.seconds() > SHORT) {
      return shots;
    }
    List<Shot> all = camera.walk(Frames.ALL, apart, look, WALK);
    return all.size() > shots.size() ? all : shots;
  }

  /** Small enough to load at once, also when a film is much wider than high. */
  private static PictureSize tile(PictureSize shown) {
    PictureSize small = shown.within(SHORT_EDGE);
    return new PictureSize(
        Math.min(small.width(), LONGEST_EDGE), Math.min(small.height(), LONGEST_EDGE));
  }
}
