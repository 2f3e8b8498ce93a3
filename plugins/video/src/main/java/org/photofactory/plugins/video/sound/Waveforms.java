package org.photofactory.plugins.video.sound;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.stage.Write;

/** How loud which recording is. Thread-safe. */
public final class Waveforms {

  private final String keep = Statements.of(Waveforms.class, "keep");
  private final String forget = Statements.of(Waveforms.class, "forget");
  private final String find = Statements.of(Waveforms.class, "find");

  /** Notes a waveform, in place of the one before. */
  Write keep(long assetId, byte[] peaks) {
    return handle ->
        handle.createUpdate(keep).bind("asset", assetId).bind("peaks", peaks).execute();
  }

  /** Notes that there is none. */
  Write forget(long assetId) {
    return handle -> handle.createUpdate(forget).bind("asset", assetId).execute();
  }

  /** The loudest moments of equal parts of a recording, 0 to 255. */
  public Optional<int[]> find(Handle handle, long assetId) {
    return handle
        .createQuery(find)
        .bind("asset", assetId)
        .mapTo(byte[].class)
        .findOne()
        .map(Peaks::numbers);
  }
}
