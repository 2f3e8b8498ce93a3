package org.photofactory.kernel.vault;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.intake.Assets;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.ledger.intake.Overdue;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.spi.storage.Vault;

/**
 * Takes assets out of the library and brings them back. The ledger is told first when something
 * goes and last when it returns: an asset that is not marked as trashed always has its original in
 * the vault, whenever a crash comes. Thread-safe.
 */
public final class Trash {

  /** Somebody waits for what comes back. */
  private static final int ASKED = 0;

  private final Database database;
  private final Vault vault;
  private final Derivatives derivatives;
  private final Events events;
  private final Clock clock;
  private final Assets assets = new Assets();
  private final WorkQueue work = new WorkQueue();
  private final Object moving = new Object();

  public Trash(
      Database database, Vault vault, Derivatives derivatives, Events events, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.vault = Objects.requireNonNull(vault, "vault is null");
    this.derivatives = Objects.requireNonNull(derivatives, "derivatives is null");
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Puts an asset into the trash of its owner.
   *
   * @return false when this person has no such asset; true also when it lies there already
   * @throws org.photofactory.spi.storage.VaultAwayException when the vault is not mounted; nothing
   *     has changed then
   */
  public boolean trash(long owner, long assetId) throws IOException {
    return trash(owner, assetId, clock.instant());
  }

  /**
   * The same, at another time than now: it tells later what went together.
   *
   * @param at since when it lies there
   */
  public boolean trash(long owner, long assetId, Instant at) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(owner, assetId);
      if (asset.isEmpty()) {
        return false;
      }
      vault.exists(asset.get().vaultKey());
      boolean marked = inTransaction(handle -> assets.markTrashed(handle, assetId, at));
      vault.trash(asset.get().vaultKey());
      if (marked) {
        events.publish(new Event.AssetRemoved(owner, assetId));
      }
      return true;
    }
  }

  /**
   * Brings an asset back, with the work that it still needs.
   *
   * @return false when this person has no such asset; true also when it is not in the trash
   * @throws java.nio.file.NoSuchFileException when the original has vanished from the trash
   */
  public boolean restore(long owner, long assetId) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(owner, assetId);
      if (asset.isPresent() && asset.get().trashed()) {
        vault.restore(asset.get().vaultKey());
        inTransaction(
            handle -> {
              boolean restored = assets.markRestored(handle, assetId);
              work.enqueueReady(handle, List.of(assetId), ASKED);
              return restored;
            });
        events.publish(new Event.AssetRestored(owner, assetId));
      }
      return asset.isPresent();
    }
  }

  /**
   * Removes an asset of the trash for ever: original, all that was found out about it, and
   * derivatives, unless they show another asset too.
   *
   * @return false when it is not in the trash
   */
  public boolean purge(long assetId) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(assetId).filter(KnownAsset::trashed);
      if (asset.isEmpty()) {
        return false;
      }
      vault.trash(asset.get().vaultKey());
      removeDerivatives(asset.get());
      vault.purge(asset.get().vaultKey());
      return inTransaction(handle -> assets.deleteTrashed(handle, assetId));
    }
  }

  /** Writes down that the trash is looked through today. */
  void noteDay(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    database.jdbi().useHandle(handle -> assets.noteTrashDay(handle, day));
  }

  /** Some of the assets that are to go for ever, by id. */
  List<Long> overdue(Overdue overdue, long after) {
    return database.jdbi().withHandle(handle -> assets.overdue(handle, overdue, after));
  }

  private void removeDerivatives(KnownAsset asset) throws IOException {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (!assets.sharesBytes(handle, asset)) {
                derivatives.remove(asset.sha256());
              }
            });
  }

  private Optional<KnownAsset> find(long owner, long assetId) {
    return find(assetId).filter(asset -> asset.owner() == owner);
  }

  private Optional<KnownAsset> find(long assetId) {
    return database.jdbi().withHandle(handle -> assets.byId(handle, assetId));
  }

  private boolean inTransaction(HandleCallback<Boolean, RuntimeException> callback) {
    return database.jdbi().inTransaction(callback);
  }
}
