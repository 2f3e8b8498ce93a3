package org.photofactory.kernel.pipeline;

import java.util.List;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.ledger.work.StageTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stages out of the ledger for good: their flags on every asset, their work, their letters,
 * their slots. What they made stays, except what is theirs alone. Thread-safe.
 */
final class StageEraser {

  private static final Logger log = LoggerFactory.getLogger(StageEraser.class);

  /** Short enough that nobody who settles flags waits for it. */
  private static final int WINDOW = 5_000;

  private final LedgerGate ledger;
  private final Roster roster;
  private final Registry registry;
  private final Events events;
  private final StageTable table = new StageTable();
  private final StageTraces traces = new StageTraces();

  StageEraser(LedgerGate ledger, Roster roster, Registry registry, Events events) {
    this.ledger = ledger;
    this.roster = roster;
    this.registry = registry;
    this.events = events;
  }

  /**
   * Erases all stages of a plugin that is not here. Who works on what these have settled comes to
   * rest before.
   *
   * @throws InterruptedException between two steps; the next call goes on
   */
  void erase(String plugin) throws InterruptedException {
    if (roster.all().stream().anyMatch(stage -> stage.plugin().id().equals(plugin))) {
      throw new IllegalStateException("stages of " + plugin + " are still here");
    }
    List<StageRow> rows =
        ledger.transact(table::all).stream()
            .filter(row -> row.identity().plugin().equals(plugin))
            .toList();
    registry.withdraw(rows.stream().map(row -> row.identity().flag()).toList());
    for (StageRow row : rows) {
      erase(row);
      registry.forget(row.identity().flag());
      events.publish(new Event.StagesChanged());
      log.info("The stage {} was forgotten; its slot is free", row.identity().name());
    }
  }

  /** As long as the row stands, nobody else gets the slot. */
  private void erase(StageRow row) throws InterruptedException {
    int slot = row.slot();
    ledger.run(handle -> traces.clearRuns(handle, slot));
    long end = ledger.transact(traces::highestAsset) + 1;
    for (long low = 0; low < end; low += WINDOW) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the appliance is stopping");
      }
      long from = low;
      ledger.run(handle -> traces.clearFlags(handle, slot, from, from + WINDOW));
    }
    ledger.run(
        handle -> {
          table.lock(handle);
          traces.free(handle, slot);
          table.regenerateView(handle);
          traces.clearLast(handle, slot);
        });
  }
}
