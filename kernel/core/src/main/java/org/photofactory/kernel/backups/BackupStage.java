package org.photofactory.kernel.backups;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.FindingTable.Place;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

/**
 * Puts every original into one backup target, and believes only what it has read there again.
 * Thread-safe.
 */
public final class BackupStage implements Stage {

  /** A long film to a slow disk, read again. */
  private static final Duration PATIENCE = Duration.ofHours(4);

  private static final Duration DATABASE_PAUSE = Duration.ofSeconds(10);

  private final BackupLedger ledger;
  private final BackupTarget target;
  private final String name;
  private final String plugin;
  private final StageSpec spec;

  /** An original on its way, and the storage to which it goes. */
  private record Passage(Place place, BackupItem item, Asset asset, String store) {}

  /**
   * @param plugin id of the plugin that brings the target
   * @throws IllegalArgumentException when the target's name is none
   */
  public BackupStage(BackupLedger ledger, BackupTarget target, String plugin) {
    this.ledger = ledger;
    this.target = target;
    this.name = target.name();
    this.plugin = plugin;
    this.spec =
        StageSpec.of(StageNames.stage(name), StageNames.flag(name), MediaKind.values())
            .withLane(target.lane())
            .withTimeout(PATIENCE);
  }

  @Override
  public StageSpec spec() {
    return spec;
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws InterruptedException {
    try {
      Optional<BackupItem> item = ledger.original(asset.id());
      return item.isEmpty()
          ? new Outcome.Skipped("GONE", "It is no longer in the library.")
          : backedUp(item.get(), asset);
    } catch (DatabaseAwayException away) {
      return new Outcome.Later(DATABASE_PAUSE, "The database is away.");
    }
  }

  private Outcome backedUp(BackupItem item, Asset asset) throws InterruptedException {
    try {
      String store = target.store();
      ledger.saw(name, plugin, store);
      return passed(new Passage(new Place(name, spec.name(), asset.id()), item, asset, store));
    } catch (DamagedOriginalException damaged) {
      return Outcome.broken("ORIGINAL_DAMAGED", String.valueOf(damaged.getMessage()));
    } catch (BackupAwayException away) {
      return Outcome.missing(away.code(), String.valueOf(away.getMessage()));
    } catch (IOException failure) {
      // Channels tell of an interrupt by closing themselves.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Outcome.Failed(
          Blame.TRANSIENT, "BACKUP_FAILED", "It could not be backed up: " + failure);
    }
  }

  private Outcome passed(Passage passage) throws IOException, InterruptedException {
    Place place = passage.place();
    switch (target.verify(passage.item())) {
      case BackupCheck.Whole _ -> {
        return whole(passage);
      }
      case BackupCheck.Damaged(String reason) -> ledger.found(place, Finding.Kind.DAMAGED, reason);
      case BackupCheck.Missing _ ->
          ledger.found(place, Finding.Kind.MISSING, "There was no copy of it.");
    }
    return put(passage);
  }

  private Outcome put(Passage passage) throws IOException, InterruptedException {
    BackupItem item = passage.item();
    try (OriginalStream original = OriginalStream.open(item, passage.asset().original())) {
      try {
        target.put(item, original);
      } finally {
        // A target that wraps what it has met, or makes light of it, does not hide whose fault it
        // is.
        if (original.failure() instanceof DamagedOriginalException damaged) {
          throw damaged;
        }
      }
    }
    return switch (target.verify(item)) {
      case BackupCheck.Whole _ -> whole(passage);
      case BackupCheck.Damaged(String reason) -> notThere(reason);
      case BackupCheck.Missing _ -> notThere("It is not there.");
    };
  }

  private Outcome whole(Passage passage) {
    return Outcome.done(handle -> ledger.whole(handle, passage.place(), passage.store()));
  }

  private static Outcome notThere(String reason) {
    return new Outcome.Failed(
        Blame.TRANSIENT,
        "BACKUP_NOT_WHOLE",
        "Read again after it was copied, the backup is not as the original: " + reason);
  }
}
