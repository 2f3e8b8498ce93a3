package org.photofactory.plugins.similar;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.similar.Look.Hashes;
import org.photofactory.spi.stage.Write;

/**
 * The plugin's tables of looks and pairs. Immutable, thread-safe.
 *
 * <p>Two that look the same and are settled at the same moment would not see each other, so these
 * writes come one after the other.
 */
final class Looks {

  /** As many as a person looks at; of a thousand equal ones each is still tied to the others. */
  private static final int NEAREST = 20;

  private final String turn = Statements.named("turn");
  private final String keep = Statements.named("keep");
  private final String unpair = Statements.named("unpair");
  private final String pair = Statements.named("pair");
  private final String forget = Statements.named("forget");

  /** Keeps the look of an asset, and finds its near duplicates anew. */
  Write keep(long asset, Look look) {
    return handle -> {
      handle.execute(turn);
      keep(handle, asset, look);
      handle.createUpdate(unpair).bind("asset", asset).execute();
      if (look.hashes() != null) {
        pair(handle, asset, look.hashes());
      }
    };
  }

  /** Forgets what an asset looked like. */
  Write forget(long asset) {
    return handle -> {
      handle.createUpdate(unpair).bind("asset", asset).execute();
      handle.createUpdate(forget).bind("asset", asset).execute();
    };
  }

  private void keep(Handle handle, long asset, Look look) {
    @Nullable Hashes hashes = look.hashes();
    handle
        .createUpdate(keep)
        .bind("asset", asset)
        .bind("phash", hashes == null ? null : (Long) hashes.perceptual())
        .bind("dhash", hashes == null ? null : (Long) hashes.difference())
        .bind("brightness", look.brightness())
        .bind("sharpness", look.sharpness())
        .bind("colours", look.colours())
        .execute();
  }

  private void pair(Handle handle, long asset, Hashes hashes) {
    handle
        .createUpdate(pair)
        .bind("asset", asset)
        .bind("phash", hashes.perceptual())
        .bind("dhash", hashes.difference())
        .bind("nearest", NEAREST)
        .execute();
  }
}
