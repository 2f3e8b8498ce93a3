package org.photofactory.kernel.pipeline;

import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.work.Conveyor;
import org.photofactory.kernel.ledger.work.Conveyor.Fed;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the conveyor belt short but never empty: below twice what the lane can hold at once, the
 * next window of ids is looked through, newest first. Not thread-safe; one thread feeds.
 */
final class Feeder {

  private static final int WINDOW = 5_000;
  private static final int WINDOWS_AT_ONCE = 10;

  private static final Logger log = LoggerFactory.getLogger(Feeder.class);

  private final LedgerGate ledger;
  private final Roster roster;
  private final Lanes lanes;
  private final WorkQueue queue = new WorkQueue();
  private final Conveyor conveyor = new Conveyor();

  Feeder(LedgerGate ledger, Roster roster, Lanes lanes) {
    this.ledger = ledger;
    this.roster = roster;
    this.lanes = lanes;
  }

  /**
   * Feeds every stage that runs short. Returns true when there is more to look through right away.
   */
  boolean feed() {
    boolean more = false;
    for (ActiveStage stage : roster.all()) {
      if (stage.windowsOpen() && stage.state() == StageState.ACTIVE) {
        more |= feedApart(stage);
      }
    }
    return more;
  }

  /** One stage that cannot be fed keeps no other from it. */
  private boolean feedApart(ActiveStage stage) {
    try {
      return feed(stage);
    } catch (DatabaseAwayException away) {
      throw away;
    } catch (RuntimeException failure) {
      log.error("{} cannot be fed", stage.spec().name(), failure);
      return false;
    }
  }

  private boolean feed(ActiveStage stage) {
    int enough = 2 * stage.spec().batch() * lanes.size(stage.spec().lane());
    for (int window = 0; window < WINDOWS_AT_ONCE; window++) {
      int ready = ledger.transact(handle -> queue.countReady(handle, stage.slot(), enough));
      if (ready >= enough) {
        return false;
      }
      if (!nextWindow(stage)) {
        return false;
      }
    }
    return true;
  }

  /** Returns false when the stage has been fed all there is. */
  private boolean nextWindow(ActiveStage stage) {
    // Laid down before looking: a re-run asked for meanwhile opens the windows again.
    stage.windowsOpen(false);
    boolean open = true;
    try {
      open = walk(stage);
    } finally {
      // Also when the database went away meanwhile: what has not been looked through still waits.
      if (open) {
        stage.windowsOpen(true);
      }
    }
    return open;
  }

  private boolean walk(ActiveStage stage) {
    Fed fed = ledger.transact(handle -> conveyor.feed(handle, stage.slot(), WINDOW));
    if (fed.below() == 0) {
      fed = ledger.transact(handle -> conveyor.rerun(handle, stage.slot(), WINDOW));
    }
    stage.wake();
    return fed.below() > 0;
  }
}
