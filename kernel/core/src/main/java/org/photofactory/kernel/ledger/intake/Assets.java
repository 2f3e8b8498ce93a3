package org.photofactory.kernel.ledger.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Rows of the table {@code asset}. Stateless, thread-safe. */
public final class Assets {

  private final SqlFiles sql = new SqlFiles("intake");

  /** A person's asset with these bytes, also when it lies in the trash. */
  public Optional<KnownAsset> find(Handle handle, long owner, String sha256) {
    return handle
        .createQuery(sql.get("find-asset"))
        .bind("owner", owner)
        .bind("sha256", sha256)
        .map((rows, context) -> known(rows))
        .findOne();
  }

  /** Assets of an account that have one of these hashes, also when they lie in the trash. */
  public List<KnownAsset> held(Handle handle, long owner, Collection<String> hashes) {
    return handle
        .createQuery(sql.get("held"))
        .bind("owner", owner)
        .bindArray("hashes", String.class, hashes)
        .map((rows, context) -> known(rows))
        .list();
  }

  /** One asset, also when it lies in the trash. */
  public Optional<KnownAsset> byId(Handle handle, long id) {
    return handle
        .createQuery(sql.get("asset-by-id"))
        .bind("id", id)
        .map((rows, context) -> known(rows))
        .findOne();
  }

  /** True when the ledger knows at least one asset. */
  public boolean any(Handle handle) {
    return handle.createQuery(sql.get("any-asset")).mapTo(Boolean.class).one();
  }

  /** Adds an asset and its flag; empty when its owner has these bytes already. */
  public Optional<Long> insert(Handle handle, long owner, NewAsset asset, String vaultKey) {
    holdHash(handle, asset.sha256());
    return handle
        .createQuery(sql.get("insert-asset"))
        .bindMethods(asset)
        .bind("kind", asset.kind().ordinal())
        .bind("vaultKey", vaultKey)
        .bind("owner", owner)
        .mapTo(Long.class)
        .findOne();
  }

  /** Writes down that an original lies under another key now. */
  public void move(Handle handle, long id, String vaultKey) {
    handle.createUpdate(sql.get("move-asset")).bind("id", id).bind("vaultKey", vaultKey).execute();
  }

  /** Notes that known bytes were offered once more, but a file that stays where it is only once. */
  public void noteDuplicate(Handle handle, long assetId, OfferedAgain again) {
    handle
        .createUpdate(sql.get("insert-duplicate"))
        .bind("assetId", assetId)
        .bindMethods(again)
        .execute();
  }

  /**
   * True when pictures made from an asset's bytes are those of another asset too, of whomever; and
   * nobody gets or loses an asset with these bytes until the transaction ends.
   */
  public boolean sharesBytes(Handle handle, KnownAsset asset) {
    holdHash(handle, asset.sha256());
    return handle
        .createQuery(sql.get("shares-bytes"))
        .bind("sha256", asset.sha256())
        .bind("id", asset.id())
        .mapTo(Boolean.class)
        .one();
  }

  private void holdHash(Handle handle, String sha256) {
    handle.createQuery(sql.get("hold-hash")).bind("sha256", sha256).mapTo(String.class).one();
  }

  static KnownAsset known(ResultSet rows) throws SQLException {
    return new KnownAsset(
        rows.getLong("id"),
        rows.getLong("owner_id"),
        Objects.requireNonNull(rows.getString("sha256")),
        Objects.requireNonNull(rows.getString("vault_key")),
        Objects.requireNonNull(rows.getString("file_name")),
        Objects.requireNonNull(rows.getString("mime")),
        rows.getBoolean("trashed"));
  }
}
