package org.photofactory.plugins.video.film;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film, or a recording of sound alone.
 *
 * @param container what holds it, as ffmpeg names it, for example {@code matroska,webm}
 * @param video its pictures; null when there are none but perhaps a cover
 * @param audio its sound, the first one first
 * @param seconds how long it is; 0 when it does not say
 */
public record Film(
    String container, @Nullable VideoTrack video, List<AudioTrack> audio, double seconds) {

  public Film {
    audio = List.copyOf(audio);
  }

  /** There is nothing to see or hear in it. */
  public boolean empty() {
    return video == null && audio.isEmpty();
  }
}
