package org.photofactory.kernel.backups;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.CheckTable;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.FindingTable;
import org.photofactory.kernel.ledger.backups.FindingTable.Place;
import org.photofactory.kernel.ledger.backups.OriginalTable;
import org.photofactory.kernel.ledger.backups.TargetTable;
import org.photofactory.kernel.ledger.backups.TargetTable.Seen;
import org.photofactory.kernel.ledger.backups.TargetTable.Sight;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.spi.backup.BackupItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is written down while copies are made and read. Thread-safe. Methods throw {@link
 * org.photofactory.kernel.database.DatabaseAwayException} when the database is away.
 */
public final class BackupLedger {

  private static final Logger log = LoggerFactory.getLogger(BackupLedger.class);

  private final LedgerGate ledger;
  private final Events events;
  private final Clock clock;
  private final PluginRights rights = new PluginRights();
  private final OriginalTable originals = new OriginalTable();
  private final TargetTable targets = new TargetTable();
  private final CheckTable checks = new CheckTable();
  private final FindingTable findings = new FindingTable();
  private final Map<String, String> stores = new ConcurrentHashMap<>();

  public BackupLedger(LedgerGate ledger, Events events, Clock clock) {
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** The original of an asset; empty when it is no longer in the library. */
  Optional<BackupItem> original(long assetId) {
    return ledger.transact(handle -> originals.find(handle, assetId));
  }

  /**
   * A target was seen to write to a storage. When that is another than before, all is read again
   * there, and copied where it is missing.
   */
  public synchronized void saw(String target, String plugin, String store) {
    if (store.equals(stores.get(target))) {
      return;
    }
    Seen seen = new Seen(target, StageNames.stage(target), plugin, store);
    Sight sight = ledger.transact(handle -> note(handle, seen));
    if (sight == Sight.TOO_EARLY) {
      return;
    }
    stores.put(target, store);
    if (sight != Sight.SAME) {
      log.info("The backup target {} writes to another storage: {}", target, store);
    }
    events.publish(new Event.BackupChanged(target));
  }

  /** Looks into the ledger again which storage that was: the target comes, perhaps once more. */
  public synchronized void comes(String target) {
    stores.remove(target);
  }

  /** A copy was not whole. */
  void found(Place place, Finding.Kind kind, String reason) {
    ledger.run(handle -> findings.note(handle, place, kind, reason, clock.instant()));
  }

  /**
   * A copy is whole, in the transaction that says so. If another storage has come since it was
   * read, that is to be read for it as well.
   *
   * @param store where it was read
   */
  void whole(Handle handle, Place place, String store) {
    rights.asKernel(
        handle,
        () -> {
          Optional<String> now = targets.held(handle, place.target());
          if (now.isPresent() && !now.get().equals(store)) {
            checks.again(handle, place.target(), Check.Reason.KNOWN_STORE, clock.instant());
          } else {
            findings.mended(handle, place, clock.instant());
          }
        });
  }

  private Sight note(Handle handle, Seen seen) {
    Sight sight = targets.see(handle, seen, clock.instant());
    switch (sight) {
      case TOO_EARLY, SAME -> {}
      case NEW -> readThere(handle, seen.name(), Check.Reason.NEW_STORE);
      case KNOWN -> readThere(handle, seen.name(), Check.Reason.KNOWN_STORE);
    }
    return sight;
  }

  private void readThere(Handle handle, String target, Check.Reason reason) {
    checks.overtake(handle, target, clock.instant());
    checks.ask(handle, target, reason, clock.instant());
  }
}
