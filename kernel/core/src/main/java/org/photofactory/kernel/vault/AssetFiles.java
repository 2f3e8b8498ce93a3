package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.intake.Assets;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.spi.storage.Vault;

/** Finds the files of assets, to be read only. Thread-safe. */
public final class AssetFiles {

  private final Database database;
  private final Vault vault;
  private final Assets assets = new Assets();

  public AssetFiles(Database database, Vault vault) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.vault = Objects.requireNonNull(vault, "vault is null");
  }

  /** An original and what its asset says about it. */
  public record Original(Path file, KnownAsset asset) {}

  /**
   * The original of a person's asset; empty when there is no such asset, or it lies in the trash.
   *
   * @throws java.nio.file.NoSuchFileException when its file is missing
   * @throws org.photofactory.spi.storage.VaultAwayException when the vault is not mounted
   */
  public Optional<Original> original(long owner, long assetId) throws IOException {
    Optional<KnownAsset> asset = database.jdbi().withHandle(handle -> assets.byId(handle, assetId));
    if (asset.isEmpty() || asset.get().owner() != owner || asset.get().trashed()) {
      return Optional.empty();
    }
    return Optional.of(new Original(vault.open(asset.get().vaultKey()), asset.get()));
  }
}
