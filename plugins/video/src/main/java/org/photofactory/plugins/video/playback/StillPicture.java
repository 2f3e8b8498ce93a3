package org.photofactory.plugins.video.playback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.playback.Playing.Way;
import org.photofactory.plugins.video.store.Sight;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.Visitor;

/**
 * A picture that somebody may see.
 *
 * @param assetId its id
 * @param moves there is a film in it
 */
record StillPicture(long assetId, boolean moves) {

  private static final String STILL = Statements.of(StillPicture.class, "still");

  /** Empty when there is no such picture in the library, or not for this visitor. */
  static Optional<StillPicture> of(PluginLedger ledger, Visitor visitor, long assetId) {
    return ledger.read(
        handle ->
            new Sight(visitor, assetId)
                .ask(handle, STILL)
                .map((row, _) -> new StillPicture(assetId, row.getBoolean("moves")))
                .findOne());
  }

  /** A motion photo plays the film in it. */
  Playing playing() {
    return moves
        ? playing(Way.ORIGINAL, "/api/v1/p/video/motion/" + assetId, null)
        : playing(
            Way.NONE, null, new Refusal("NO_FILM", "There is no film in this picture.", null));
  }

  private static Playing playing(Way way, @Nullable String url, @Nullable Refusal why) {
    return new Playing(
        way,
        url,
        why == null ? null : why.code(),
        why == null ? null : why.sentence(),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
