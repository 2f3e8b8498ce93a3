package org.photofactory.kernel.backups;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.backups.OriginalTable;
import org.photofactory.kernel.pipeline.LedgerGate;
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

  private final LedgerGate ledger;
  private final BackupTarget target;
  private final StageSpec spec;
  private final OriginalTable originals = new OriginalTable();

  /**
   * @throws IllegalArgumentException when the target's name is none
   */
  public BackupStage(LedgerGate ledger, BackupTarget target) {
    this.ledger = ledger;
    this.target = target;
    String name = target.name();
    this.spec =
        StageSpec.of("backup-" + name, "backed_up_" + name.replace('-', '_'), MediaKind.values())
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
      Optional<BackupItem> item = ledger.transact(handle -> originals.find(handle, asset.id()));
      return item.isEmpty()
          ? new Outcome.Skipped("GONE", "It is no longer in the library.")
          : backedUp(item.get(), asset);
    } catch (DatabaseAwayException away) {
      return new Outcome.Later(DATABASE_PAUSE, "The database is away.");
    }
  }

  private Outcome backedUp(BackupItem item, Asset asset) throws InterruptedException {
    try {
      if (target.verify(item) instanceof BackupCheck.Whole) {
        return Outcome.done();
      }
      return put(item, asset);
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

  private Outcome put(BackupItem item, Asset asset) throws IOException, InterruptedException {
    try (OriginalStream original = OriginalStream.open(item, asset.original())) {
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
      case BackupCheck.Whole _ -> Outcome.done();
      case BackupCheck.Damaged(String reason) -> notThere(reason);
      case BackupCheck.Missing _ -> notThere("It is not there.");
    };
  }

  private static Outcome notThere(String reason) {
    return new Outcome.Failed(
        Blame.TRANSIENT,
        "BACKUP_NOT_WHOLE",
        "Read again after it was copied, the backup is not as the original: " + reason);
  }
}
