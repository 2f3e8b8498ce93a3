package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.spi.stage.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Halts and starts stages, in memory and in the ledger, one change after the other so that both end
 * alike. Thread-safe.
 */
final class Parking {

  private static final Logger log = LoggerFactory.getLogger(Parking.class);

  private final LedgerGate ledger;
  private final Events events;
  private final Clock clock;
  private final RetryPolicy retries;
  private final StageTable table = new StageTable();

  Parking(LedgerGate ledger, Events events, Clock clock, RetryPolicy retries) {
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
    this.retries = retries;
  }

  /**
   * Parks a working stage until its next check, because of something that is not the assets' fault.
   */
  synchronized void park(ActiveStage stage, Outcome.Failed cause) {
    Duration rest = retries.parkingTime(stage.parkedAgain());
    Instant recheck = clock.instant().plus(rest);
    StageStatus.Halt halt =
        new StageStatus.Halt(cause.code(), String.valueOf(PlainText.of(cause.message())), recheck);
    if (stage.park(halt, rest)) {
      log.warn(
          "Stage {} is parked until {}: {} ({})",
          stage.spec().name(),
          recheck,
          cause.message(),
          cause.code());
      writeDown(stage);
    }
  }

  /** Lets parked stages whose time has come try again. Returns true when there were any. */
  synchronized boolean recheck(Iterable<ActiveStage> stages) {
    boolean any = false;
    for (ActiveStage stage : stages) {
      if (stage.rested() && stage.unpark()) {
        log.info("Stage {} tries again", stage.spec().name());
        writeDown(stage);
        any = true;
      }
    }
    return any;
  }

  /** Halts a stage for a person. */
  synchronized void pause(ActiveStage stage) {
    if (stage.pause(true)) {
      writeDown(stage);
    }
  }

  /** Lets a halted stage work. */
  synchronized void resume(ActiveStage stage) {
    stage.wentWell();
    if (stage.pause(false)) {
      writeDown(stage);
    }
  }

  /** Its plugin is going. */
  synchronized void drain(ActiveStage stage) {
    stage.leave();
    writeDown(stage);
  }

  /** Its plugin has gone; a person's pause outlives that. */
  synchronized void takeLeave(ActiveStage stage) {
    StageStatus.Halt pause = stage.pauseOfPerson();
    writeDown(stage.slot(), pause == null ? StageState.ABSENT : StageState.PAUSED, pause);
  }

  /** Puts the state of a stage that is not here (only its row) right. */
  void setRow(int slot, StageState state, StageStatus.@Nullable Halt halt) {
    ledger.run(handle -> table.setState(handle, slot, row(state, halt)));
    events.publish(new Event.StagesChanged());
  }

  private void writeDown(ActiveStage stage) {
    writeDown(stage.slot(), stage.state(), stage.halt());
  }

  // Memory rules while the plugin is here; the row is only for people and for restarts.
  private void writeDown(int slot, StageState state, StageStatus.@Nullable Halt halt) {
    try {
      setRow(slot, state, halt);
    } catch (RuntimeException failure) {
      log.debug("The new state of slot {} is not in the ledger yet", slot, failure);
    }
  }

  private static StageRow.Halt row(StageState state, StageStatus.@Nullable Halt halt) {
    return halt == null
        ? StageRow.Halt.none(state.name())
        : new StageRow.Halt(state.name(), halt.code(), halt.reason(), halt.recheckAt());
  }
}
