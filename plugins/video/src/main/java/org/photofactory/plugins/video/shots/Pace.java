package org.photofactory.plugins.video.shots;

import java.util.Set;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.VideoTrack;

/**
 * How to get through a film. Walking from key frame to key frame costs some milliseconds for each
 * second of it; leaping to a moment costs the same however long it is.
 *
 * @param seconds how long it is; 0 when it does not say
 * @param leaps it is too long to be walked through
 */
public record Pace(double seconds, boolean leaps) {

  /** A walk costs about as much as a hundred leaps then. */
  private static final double LONG = 20 * 60;

  /** The same where every frame is a key frame. */
  private static final double LONG_OF_KEYS = 60;

  /** Nobody has a longer one; files say so when they are broken. */
  private static final double IMPOSSIBLE = 48 * 60 * 60;

  private static final Set<String> KEYS_ONLY =
      Set.of("mjpeg", "prores", "dnxhd", "dvvideo", "jpeg2000", "ffv1", "huffyuv", "rawvideo");

  /** The right one for a film. */
  public static Pace of(Film film, VideoTrack video) {
    double seconds = film.seconds() > IMPOSSIBLE ? 0 : film.seconds();
    double most = KEYS_ONLY.contains(video.codec()) ? LONG_OF_KEYS : LONG;
    return new Pace(seconds, seconds > most);
  }
}
