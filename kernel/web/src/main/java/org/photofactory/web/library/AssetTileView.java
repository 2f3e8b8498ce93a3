package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.AssetTile;

/** <i>AssetTile</i> of the API: the groups of {@link AssetTile} laid flat. */
record AssetTileView(
    @JsonUnwrapped AssetTile.Identity identity,
    @JsonUnwrapped AssetTile.Moment moment,
    @JsonUnwrapped AssetTile.Frame frame,
    @JsonUnwrapped AssetTile.Picture picture,
    @JsonUnwrapped AssetTile.Marks marks,
    AssetTile.@Nullable Stack stack,
    AssetTile.@Nullable Problem problem) {

  static AssetTileView of(AssetTile tile) {
    return new AssetTileView(
        tile.identity(),
        tile.moment(),
        tile.frame(),
        tile.picture(),
        tile.marks(),
        tile.stack(),
        tile.problem());
  }
}
