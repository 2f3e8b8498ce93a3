package org.photofactory.plugins.video.strip;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.stage.Write;

/** What is known of the strips that were made. Thread-safe. */
public final class Strips {

  /** What a sheet is called in the plugin's folder of an original. */
  public static final String FILE = "strip.jpg";

  private final String keep = Statements.of(Strips.class, "keep");
  private final String forget = Statements.of(Strips.class, "forget");
  private final String find = Statements.of(Strips.class, "find");

  /** Notes a strip, in place of the one before. */
  Write keep(long assetId, Strip strip) {
    return handle ->
        handle
            .createUpdate(keep)
            .bind("asset", assetId)
            .bind("tiles", strip.tiles())
            .bind("columns", strip.columns())
            .bind("width", strip.tile().width())
            .bind("height", strip.tile().height())
            .bind("seconds", strip.secondsPerTile())
            .execute();
  }

  /** Notes that there is none. */
  Write forget(long assetId) {
    return handle -> handle.createUpdate(forget).bind("asset", assetId).execute();
  }

  /** The strip of a film, if there is one. */
  public Optional<Strip> find(Handle handle, long assetId) {
    return handle
        .createQuery(find)
        .bind("asset", assetId)
        .map(
            (row, _) ->
                new Strip(
                    row.getInt("tiles"),
                    row.getInt("columns"),
                    new PictureSize(row.getInt("tile_width"), row.getInt("tile_height")),
                    row.getDouble("seconds_per_tile")))
        .findOne();
  }
}
