package org.photofactory.plugins.video.playback;

import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.film.AudioTrack;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;

/**
 * What is known of a film for it to be played.
 *
 * @param container as ffmpeg names it
 * @param mime media type by content, which parts what ffmpeg calls by one name
 * @param seconds how long it is; 0 when unknown
 * @param videoCodec null for a recording of sound
 * @param pixelFormat null for a recording of sound
 * @param size as shown; null for a recording of sound
 * @param rotation quarter turns clockwise for it to be upright
 * @param interlaced every second line belongs to another moment
 * @param highRange brighter than ordinary screens show
 * @param audioCodec of the first sound; null when there is none
 */
record KnownFilm(
    String container,
    String mime,
    double seconds,
    @Nullable String videoCodec,
    @Nullable String pixelFormat,
    @Nullable PictureSize size,
    int rotation,
    boolean interlaced,
    boolean highRange,
    @Nullable String audioCodec) {

  /** Containers as browsers see them. */
  enum Family {
    MP4,
    QUICKTIME,
    WEBM,
    MATROSKA,
    OTHER
  }

  static KnownFilm of(Film film, String mime) {
    VideoTrack video = film.video();
    AudioTrack audio = film.audio().isEmpty() ? null : film.audio().getFirst();
    return new KnownFilm(
        film.container(),
        mime,
        film.seconds(),
        video == null ? null : video.codec(),
        video == null ? null : video.pixelFormat(),
        video == null ? null : video.shown(),
        video == null ? 0 : video.rotation(),
        video != null && video.interlaced(),
        video != null && video.highRange(),
        audio == null ? null : audio.codec());
  }

  Family family() {
    if (container.startsWith("mov,")) {
      return mime.equals("video/quicktime") ? Family.QUICKTIME : Family.MP4;
    }
    if (container.startsWith("matroska")) {
      return mime.equals("video/webm") ? Family.WEBM : Family.MATROSKA;
    }
    return Family.OTHER;
  }

  /** Eight bits, and colours at half the size. */
  boolean plain() {
    return "yuv420p".equals(pixelFormat) || "yuvj420p".equals(pixelFormat);
  }
}
