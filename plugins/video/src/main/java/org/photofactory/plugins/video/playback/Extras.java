package org.photofactory.plugins.video.playback;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.sound.Waveforms;
import org.photofactory.plugins.video.strip.Strip;
import org.photofactory.plugins.video.strip.Strips;

/**
 * What a player shows beside a film or a recording.
 *
 * @param strip small pictures along a film; null when there are none
 * @param waveform where the waveform of a recording is; null when there is none
 */
record Extras(Playing.@Nullable Strip strip, @Nullable String waveform) {

  private static final Strips STRIPS = new Strips();
  private static final Waveforms WAVEFORMS = new Waveforms();

  static Extras of(Handle handle, long assetId) {
    Playing.Strip strip =
        STRIPS.find(handle, assetId).map(made -> strip(assetId, made)).orElse(null);
    boolean heard = WAVEFORMS.find(handle, assetId).isPresent();
    return new Extras(strip, heard ? "/api/v1/p/video/waveform/" + assetId : null);
  }

  private static Playing.Strip strip(long assetId, Strip made) {
    return new Playing.Strip(
        "/api/v1/p/video/strip/" + assetId,
        made.columns(),
        made.rows(),
        made.tile().width(),
        made.tile().height(),
        made.secondsPerTile());
  }
}
