package org.photofactory.kernel.backups;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.CheckTable;
import org.photofactory.kernel.ledger.backups.Tally;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.StageControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has copies read again: a check is a re-run of the target's stage, which outlives restarts as all
 * work does, and is over when nothing of it is left to do. Its methods are called by one thread
 * after the other.
 */
final class Checks {

  private static final Logger log = LoggerFactory.getLogger(Checks.class);

  /** How often it is told how far one has come. */
  private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

  private final LedgerGate ledger;
  private final StageControl stages;
  private final Events events;
  private final Clock clock;
  private final CheckTable table = new CheckTable();
  private long toldAt = System.nanoTime();

  Checks(LedgerGate ledger, StageControl stages, Events events, Clock clock) {
    this.ledger = ledger;
    this.stages = stages;
    this.events = events;
    this.clock = clock;
  }

  /** Begins what was asked for, and ends what is over. */
  void look() {
    List<Check> open = ledger.transact(table::open);
    for (Check check : open) {
      switch (check.state()) {
        case ASKED -> begin(check);
        case RUNNING -> endIfOver(check);
        case DONE, OVERTAKEN -> {}
      }
    }
    if (!open.isEmpty() && System.nanoTime() - toldAt > TOLD_EVERY.toNanos()) {
      toldAt = System.nanoTime();
      open.forEach(this::tell);
    }
  }

  /** Whoever dies in between begins anew: having all read again twice does no harm. */
  private void begin(Check check) {
    ledger.run(handle -> table.begin(handle, check.id()));
    if (stages.rerun(StageNames.stage(check.target()))) {
      ledger.run(handle -> table.run(handle, check.id()));
      tell(check);
    }
  }

  private void endIfOver(Check check) {
    String stage = StageNames.stage(check.target());
    if (!ledger.transact(handle -> table.quiet(handle, check.id(), stage))) {
      return;
    }
    Tally tally = ledger.transact(handle -> table.tally(handle, check.target(), stage));
    Tally.Checked checked = tally.check();
    if (checked.unread() == 0) {
      Check.Result result = new Check.Result(checked.whole(), checked.failed());
      ledger.run(handle -> table.end(handle, check.id(), result, clock.instant()));
      log.info(
          "All copies of {} have been read: {} are whole, {} originals have none",
          check.target(),
          result.whole(),
          result.failed());
      tell(check);
    }
  }

  private void tell(Check check) {
    events.publish(new Event.BackupChanged(check.target()));
  }
}
