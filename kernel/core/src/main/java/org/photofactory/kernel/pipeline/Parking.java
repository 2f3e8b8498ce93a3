package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.spi.stage.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Halts and starts stages, in memory and in the ledger. Thread-safe. */
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
  void park(ActiveStage stage, Outcome.Failed cause) {
    if (stage.state() != StageState.ACTIVE) {
      return;
    }
    Instant recheck = clock.instant().plus(retries.parkingTime(stage.parkedAgain()));
    StageStatus.Halt halt =
        new StageStatus.Halt(cause.code(), String.valueOf(PlainText.of(cause.message())), recheck);
    log.warn(
        "Stage {} is parked until {}: {} ({})",
        stage.spec().name(),
        recheck,
        cause.message(),
        cause.code());
    enter(stage, StageState.PARKED, halt);
  }

  /** Lets parked stages whose time has come try again. Returns true when there were any. */
  boolean recheck(Iterable<ActiveStage> stages) {
    boolean any = false;
    for (ActiveStage stage : stages) {
      StageStatus.Halt halt = stage.halt();
      if (stage.state() == StageState.PARKED
          && halt != null
          && halt.recheckAt() != null
          && !clock.instant().isBefore(halt.recheckAt())) {
        log.info("Stage {} tries again", stage.spec().name());
        enter(stage, StageState.ACTIVE, null);
        any = true;
      }
    }
    return any;
  }

  /** Halts a stage for a person. */
  void pause(ActiveStage stage) {
    enter(stage, StageState.PAUSED, PAUSED_BY_PERSON);
  }

  /** Lets a halted stage work. */
  void resume(ActiveStage stage) {
    stage.wentWell();
    enter(stage, StageState.ACTIVE, null);
  }

  /** Puts the state of a stage that is not here (only its row) right. */
  void setRow(int slot, StageState state, StageStatus.@Nullable Halt halt) {
    ledger.run(handle -> table.setState(handle, slot, row(state, halt)));
    events.publish(new Event.StagesChanged());
  }

  /** Why a stage is paused. */
  static final StageStatus.Halt PAUSED_BY_PERSON =
      new StageStatus.Halt("PAUSED", "Paused by a person.", null);

  void enter(ActiveStage stage, StageState state, StageStatus.@Nullable Halt halt) {
    stage.enter(state, halt);
    try {
      setRow(stage.slot(), state, halt);
    } catch (DatabaseAwayException away) {
      // Memory rules while the plugin is here; the row is only for people and for restarts.
      log.debug("The new state of {} is not in the ledger yet", stage.spec().name(), away);
    }
  }

  private static StageRow.Halt row(StageState state, StageStatus.@Nullable Halt halt) {
    return halt == null
        ? StageRow.Halt.none(state.name())
        : new StageRow.Halt(state.name(), halt.code(), halt.reason(), halt.recheckAt());
  }
}
