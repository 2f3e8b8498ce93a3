package org.photofactory.plugins.video.motion;

import org.jdbi.v3.core.Handle;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.stage.Write;

/** Which pictures have a film in them. Thread-safe. */
public final class Motions {

  /** What the film is called in the plugin's folder of an original. */
  public static final String FILE = "motion.mp4";

  private final String keep = Statements.of(Motions.class, "keep");
  private final String forget = Statements.of(Motions.class, "forget");
  private final String find = Statements.of(Motions.class, "find");

  /** Notes that there is one. */
  Write keep(long assetId, Clip clip) {
    return handle ->
        handle.createUpdate(keep).bind("asset", assetId).bind("bytes", clip.length()).execute();
  }

  /** Notes that there is none. */
  Write forget(long assetId) {
    return handle -> handle.createUpdate(forget).bind("asset", assetId).execute();
  }

  /** Whether there is one. */
  public boolean has(Handle handle, long assetId) {
    return handle.createQuery(find).bind("asset", assetId).mapTo(Long.class).findOne().isPresent();
  }
}
