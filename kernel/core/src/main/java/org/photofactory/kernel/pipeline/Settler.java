package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.Settlement;
import org.photofactory.kernel.ledger.work.Verdict;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.ledger.work.WriteFailedException;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings verdicts into the ledger, waits out an absent database, and tells the world afterwards.
 * Thread-safe.
 */
final class Settler {

  private static final Logger log = LoggerFactory.getLogger(Settler.class);

  private final LedgerGate ledger;
  private final Events events;
  private final Clock clock;
  private final Judge judge;
  private final Settlement settlement = new Settlement();
  private final WorkQueue queue = new WorkQueue();

  Settler(LedgerGate ledger, Events events, Clock clock, Judge judge) {
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
    this.judge = judge;
  }

  /**
   * Settles, and gives released rows back. Returns what was settled.
   *
   * @throws InterruptedException while the database is away and the appliance stops; the rows are
   *     rescued later
   */
  List<Verdict> settle(ActiveStage stage, UUID owner, BatchCall call, Judge.Judgement judgement)
      throws InterruptedException {
    while (true) {
      try {
        List<Verdict> settled = settleOnce(stage, owner, call, judgement);
        publish(stage, settled);
        return settled;
      } catch (DatabaseAwayException away) {
        ledger.awaitReady();
      }
    }
  }

  private List<Verdict> settleOnce(
      ActiveStage stage, UUID owner, BatchCall call, Judge.Judgement judgement) {
    Settlement.Settler settler =
        new Settlement.Settler(
            stage.slot(), stage.spec().version(), stage.plugin().schema(), owner);
    try {
      return put(settler, judgement.verdicts(), judgement.released());
    } catch (WriteFailedException failure) {
      // One result spoils the transaction of all: each gets its own now.
      log.debug("A result of {} could not be written", stage.spec().name(), failure);
      put(settler, List.of(), judgement.released());
      return judgement.verdicts().stream()
          .flatMap(verdict -> putAlone(settler, stage, call, verdict).stream())
          .toList();
    }
  }

  private List<Verdict> put(
      Settlement.Settler settler, List<Verdict> verdicts, List<Long> released) {
    return ledger.transact(
        handle -> {
          if (!released.isEmpty()) {
            queue.release(handle, settler.slot(), settler.owner(), released);
          }
          return verdicts.isEmpty()
              ? verdicts
              : settlement.settle(handle, settler, verdicts, clock.instant());
        });
  }

  private List<Verdict> putAlone(
      Settlement.Settler settler, ActiveStage stage, BatchCall call, Verdict verdict) {
    try {
      return put(settler, List.of(verdict), List.of());
    } catch (WriteFailedException failure) {
      Outcome failed =
          new Outcome.Failed(Blame.TRANSIENT, "WRITE_FAILED", String.valueOf(failure.getMessage()));
      var claim =
          call.claims().stream().filter(one -> one.assetId() == verdict.assetId()).findFirst();
      var instead =
          judge.judge(
              stage.spec(),
              List.of(claim.orElseThrow()),
              List.of(failed),
              verdict.tookMilliseconds());
      return put(settler, instead.verdicts(), List.of());
    }
  }

  private void publish(ActiveStage stage, List<Verdict> verdicts) {
    String name = stage.spec().name();
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Done done -> tell(done.assetId(), name, Event.Settled.DONE);
        case Verdict.Skip skip -> tell(skip.assetId(), name, Event.Settled.SKIPPED);
        case Verdict.Bury bury -> tell(bury.assetId(), name, Event.Settled.DEAD);
        case Verdict.Postpone ignored -> {}
        case Verdict.Retry ignored -> {}
      }
    }
    events.publish(new Event.StagesChanged());
  }

  private void tell(long assetId, String stage, Event.Settled outcome) {
    events.publish(new Event.AssetChanged(assetId, stage, outcome));
  }
}
