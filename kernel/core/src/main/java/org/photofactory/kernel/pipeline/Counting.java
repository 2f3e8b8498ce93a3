package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.List;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.FlagCounts;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;

/**
 * Stage rows and counts, read again only when something has changed, and never so often that
 * counting takes more than a tenth of the time. Thread-safe.
 */
final class Counting {

  private static final Duration OFTENEST = Duration.ofSeconds(2);

  private final LedgerGate ledger;
  private final StageTable table = new StageTable();
  private volatile boolean changed = true;
  private Snapshot latest = new Snapshot(List.of(), FlagCounts.none());
  private long counted = System.nanoTime();
  private Duration rest = Duration.ZERO;

  /** Rows and counts of one moment. */
  record Snapshot(List<StageRow> rows, FlagCounts counts) {}

  Counting(LedgerGate ledger, Events events) {
    this.ledger = ledger;
    events.subscribe(this::notice);
  }

  synchronized Snapshot snapshot() {
    long now = System.nanoTime();
    if (changed && now - counted >= rest.toNanos()) {
      latest = count();
      counted = System.nanoTime();
      Duration tenfold = Duration.ofNanos(counted - now).multipliedBy(10);
      rest = tenfold.compareTo(OFTENEST) > 0 ? tenfold : OFTENEST;
    }
    return latest;
  }

  /**
   * What changes meanwhile is counted next time; so is everything when it cannot be counted now.
   */
  private Snapshot count() {
    changed = false;
    try {
      return ledger.transact(handle -> new Snapshot(table.all(handle), FlagCounts.read(handle)));
    } catch (RuntimeException failure) {
      changed = true;
      throw failure;
    }
  }

  /** The rows as they are right now. */
  List<StageRow> rows() {
    changed = true;
    return ledger.transact(table::all);
  }

  private void notice(Event event) {
    switch (event) {
      case Event.AssetAdded ignored -> changed = true;
      case Event.AssetRemoved ignored -> changed = true;
      case Event.AssetRestored ignored -> changed = true;
      case Event.StagesChanged ignored -> changed = true;
      case Event.AssetChanged ignored -> changed = true;
      case Event.AssetProgress ignored -> {}
      case Event.AssetPutAway ignored -> {}
      case Event.IntakeDecided ignored -> {}
      case Event.StatusChanged ignored -> {}
      case Event.PluginChanged ignored -> {}
      case Event.TaskChanged ignored -> {}
      case Event.BackupChanged ignored -> {}
      case Event.InspectionEnded ignored -> {}
      case Event.NoticesChanged ignored -> {}
    }
  }
}
