package org.photofactory.plugins.video.playback;

import org.jdbi.v3.core.Handle;
import org.photofactory.plugins.video.film.AudioTrack;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.stage.Write;

/** What is known of each film. Thread-safe. */
final class Films {

  private final String keep = Statements.of(Films.class, "keep-film");

  /** Notes what is in a film, replacing what was noted before. */
  Write keep(long assetId, Film film) {
    return handle -> keep(handle, assetId, film);
  }

  private void keep(Handle handle, long assetId, Film film) {
    VideoTrack video = film.video();
    AudioTrack audio = film.audio().isEmpty() ? null : film.audio().getFirst();
    PictureSize shown = video == null ? null : video.shown();
    handle
        .createUpdate(keep)
        .bind("asset", assetId)
        .bind("container", film.container())
        .bind("seconds", film.seconds())
        .bind("videoCodec", video == null ? null : video.codec())
        .bind("pixelFormat", video == null ? null : video.pixelFormat())
        .bind("width", shown == null ? null : Integer.valueOf(shown.width()))
        .bind("height", shown == null ? null : Integer.valueOf(shown.height()))
        .bind("rotation", video == null ? 0 : video.rotation())
        .bind("interlaced", video != null && video.interlaced())
        .bind("highRange", video != null && video.highRange())
        .bind("audioCodec", audio == null ? null : audio.codec())
        .execute();
  }
}
