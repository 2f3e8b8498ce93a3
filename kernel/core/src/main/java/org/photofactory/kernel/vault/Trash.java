package org.photofactory.kernel.vault;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.intake.Assets;
import org.photofactory.kernel.ledger.intake.Bin;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.ledger.intake.Overdue;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.spi.storage.Vault;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes assets out of the library and brings them back. The ledger is told first when something
 * goes and last when it returns: an asset that is not marked as trashed always has its original in
 * the vault, whenever a crash comes. What stands behind an asset goes and comes with it.
 * Thread-safe.
 */
public final class Trash {

  private static final Logger log = LoggerFactory.getLogger(Trash.class);

  /** Somebody waits for what comes back. */
  private static final int ASKED = 0;

  private final Database database;
  private final Vault vault;
  private final Derivatives derivatives;
  private final Events events;
  private final Clock clock;
  private final Assets assets = new Assets();
  private final Bin bin = new Bin();
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

  /** What became of an asset that was to go, or to come back. */
  public enum Passage {
    /** It has gone, or come back. */
    MADE,
    /** It was there before. */
    BEFORE,
    /** This person has no such asset. */
    UNKNOWN
  }

  /**
   * Puts an asset into the trash of its owner, together with what stands behind it.
   *
   * @throws org.photofactory.spi.storage.VaultAwayException when the vault is not mounted; nothing
   *     has changed then
   */
  public Passage trash(long owner, long assetId) throws IOException {
    return trash(owner, assetId, clock.instant());
  }

  /**
   * The same, at another time than now: it tells later what went together.
   *
   * @param at since when it lies there
   */
  public Passage trash(long owner, long assetId, Instant at) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(owner, assetId);
      if (asset.isEmpty()) {
        return Passage.UNKNOWN;
      }
      vault.exists(asset.get().vaultKey());
      List<Long> marked =
          database.jdbi().inTransaction(handle -> bin.trash(handle, assetId, at, events));
      // Not in the same transaction: whoever settles work holds it before anything else.
      database.jdbi().useHandle(handle -> bin.dropWork(handle, marked));
      marked.forEach(id -> events.publish(new Event.AssetRemoved(owner, id)));
      tellCover(owner, assetId);
      throwAway(together(assetId));
      return marked.isEmpty() ? Passage.BEFORE : Passage.MADE;
    }
  }

  /** What cannot be moved keeps nothing else from it. */
  private void throwAway(List<KnownAsset> all) throws IOException {
    IOException failure = null;
    for (KnownAsset asset : all) {
      try {
        vault.trash(asset.vaultKey());
      } catch (IOException stays) {
        failure = failure == null ? stays : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Brings an asset back, with what went together with it, and with the work that they still need.
   *
   * @throws java.nio.file.NoSuchFileException when the original has vanished from the trash
   */
  public Passage restore(long owner, long assetId) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(owner, assetId);
      if (asset.isEmpty() || !asset.get().trashed()) {
        return asset.isEmpty() ? Passage.UNKNOWN : Passage.BEFORE;
      }
      List<Long> back = bringBack(together(assetId));
      database
          .jdbi()
          .useTransaction(
              handle -> {
                bin.restore(handle, back, events);
                work.enqueueReady(handle, back, ASKED);
              });
      back.forEach(id -> events.publish(new Event.AssetRestored(owner, id)));
      tellCover(owner, assetId);
      return Passage.MADE;
    }
  }

  /** What is asked for must come; what went with it comes if it can, or stays where it is. */
  private List<Long> bringBack(List<KnownAsset> all) throws IOException {
    List<Long> back = new ArrayList<>();
    for (KnownAsset asset : all) {
      try {
        vault.restore(asset.vaultKey());
        back.add(asset.id());
      } catch (IOException stays) {
        if (back.isEmpty() || stays instanceof VaultAwayException) {
          throw stays;
        }
        log.warn("Asset {} stays in the trash: {}", asset.id(), stays.toString());
      }
    }
    return back;
  }

  /**
   * Removes an asset of the trash for ever: original, all that was found out about it, and
   * derivatives, unless they show another asset too. What stands behind it goes before.
   *
   * @return how many assets went; 0 when it is not in the trash
   */
  public int purge(long assetId) throws IOException {
    synchronized (moving) {
      Optional<KnownAsset> asset = find(assetId).filter(KnownAsset::trashed);
      if (asset.isEmpty()) {
        return 0;
      }
      int gone = 0;
      for (long member : database.jdbi().inTransaction(handle -> bin.behind(handle, assetId))) {
        gone += purge(member);
      }
      vault.trash(asset.get().vaultKey());
      removeDerivatives(asset.get());
      vault.purge(asset.get().vaultKey());
      return database.jdbi().inTransaction(handle -> bin.delete(handle, assetId)) ? gone + 1 : gone;
    }
  }

  /** Writes down that the trash is looked through today. */
  void noteDay(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    database.jdbi().useHandle(handle -> bin.noteDay(handle, day));
  }

  /** Some of the assets that are to go for ever, by id. */
  List<Long> overdue(Overdue overdue, long after) {
    return database.jdbi().withHandle(handle -> bin.overdue(handle, overdue, after));
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

  private void tellCover(long owner, long assetId) {
    database
        .jdbi()
        .withHandle(handle -> bin.cover(handle, assetId))
        .ifPresent(cover -> events.publish(Event.AssetChanged.stacked(owner, cover)));
  }

  private List<KnownAsset> together(long assetId) {
    return database.jdbi().withHandle(handle -> bin.together(handle, assetId));
  }
}
