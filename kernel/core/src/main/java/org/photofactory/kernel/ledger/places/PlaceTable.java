package org.photofactory.kernel.ledger.places;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.place.PlaceNames;

/**
 * The tables {@code place} and {@code asset_place}. A place that is told of an asset is the one
 * that it lies at: when its location changes, the place goes in the same transaction, by triggers.
 * Stateless, thread-safe.
 */
public final class PlaceTable {

  private final SqlFiles sql = new SqlFiles("places");

  /**
   * Where an asset was taken, as it is shown: a person's word, else a sidecar's, else the file's.
   */
  public Optional<Location> location(Handle handle, long assetId) {
    return handle
        .createQuery(sql.get("location"))
        .bind("assetId", assetId)
        .map((row, _) -> new Location(row.getDouble("latitude"), row.getDouble("longitude")))
        .findOne();
  }

  /**
   * Says what the place is called that an asset was taken at; nothing when it lies elsewhere by
   * now. Waits for whoever is changing that.
   *
   * @param place null when nobody has a name for it
   */
  public void settle(Handle handle, long assetId, Location location, @Nullable NamedPlace place) {
    handle.createQuery(sql.get("hold-asset")).bind("assetId", assetId).mapTo(Long.class).findOne();
    byte[] digest = place == null ? null : place.digest();
    if (place != null) {
      know(handle, place);
    }
    handle
        .createUpdate(sql.get("settle-asset"))
        .bind("assetId", assetId)
        .bind("latitude", location.latitude())
        .bind("longitude", location.longitude())
        .bind("digest", digest)
        .execute();
  }

  private void know(Handle handle, NamedPlace place) {
    PlaceNames names = place.names();
    handle
        .createUpdate(sql.get("know-place"))
        .bind("digest", place.digest())
        .bind("countryCode", names.countryCode())
        .bind("country", names.country())
        .bind("state", names.state())
        .bind("county", names.county())
        .bind("city", names.city())
        .bind("district", names.district())
        .bind("road", names.road())
        .bind("name", names.name())
        .bind("attribution", place.attribution())
        .execute();
  }

  /**
   * Has assets looked up again that have moved since.
   *
   * @param flag of the stage that looks them up
   * @param most how many are looked at
   * @return how many have been looked at
   */
  public int lookAgain(Handle handle, String flag, int most) {
    return handle
        .createQuery(sql.get("look-again"))
        .bind("flag", flag)
        .bind("most", most)
        .map((row, _) -> row.getInt("taken"))
        .one();
  }

  /** Forgets places at which no asset was taken any more. */
  public void forgetUnused(Handle handle) {
    handle.createUpdate(sql.get("forget-unused")).execute();
  }
}
