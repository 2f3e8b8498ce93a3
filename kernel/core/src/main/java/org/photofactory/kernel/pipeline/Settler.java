package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.Settlement;
import org.photofactory.kernel.ledger.work.Verdict;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.ledger.work.WriteFailedException;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Write;
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
   * @throws InterruptedException when the stage goes while the database is away; its rows are
   *     rescued later
   */
  List<Verdict> settle(UUID owner, BatchCall call, Judge.Judgement judgement)
      throws InterruptedException {
    return settle(owner, call, judgement, () -> call.await(ledger));
  }

  /**
   * The same for a call that does not answer any more.
   *
   * @throws DatabaseAwayException at once when the database is away
   */
  List<Verdict> settleNow(UUID owner, BatchCall call, Judge.Judgement judgement)
      throws InterruptedException {
    return settle(
        owner,
        call,
        judgement,
        () -> {
          throw new DatabaseAwayException("the database is away");
        });
  }

  /** Gives back a whole call, if that can be done now; otherwise the dispatcher does it later. */
  void giveBack(UUID owner, BatchCall call) {
    try {
      ledger.run(handle -> queue.release(handle, call.stage().slot(), owner, call.assetIds()));
    } catch (RuntimeException failure) {
      log.debug("Work of {} is given back later", call.stage().spec().name(), failure);
    }
  }

  private List<Verdict> settle(
      UUID owner, BatchCall call, Judge.Judgement judgement, Patience patience)
      throws InterruptedException {
    ActiveStage stage = call.stage();
    Settlement.Settler settler =
        new Settlement.Settler(
            stage.slot(), stage.spec().version(), stage.plugin().schema(), owner);
    if (!judgement.released().isEmpty()) {
      put(patience, handle -> release(handle, settler, judgement.released()));
    }
    List<Verdict> verdicts = judgement.verdicts().stream().map(one -> watched(call, one)).toList();
    List<Verdict> settled = settleTogether(settler, call, verdicts, patience);
    publish(call, settled);
    return settled;
  }

  private List<Verdict> settleTogether(
      Settlement.Settler settler, BatchCall call, List<Verdict> verdicts, Patience patience)
      throws InterruptedException {
    if (verdicts.isEmpty()) {
      return verdicts;
    }
    try {
      return put(patience, handle -> settlement.settle(handle, settler, verdicts, clock.instant()));
    } catch (RuntimeException failure) {
      throwIfOutOfResources(failure);
      // One result spoils the transaction of all: each gets its own now.
      log.debug("A result of {} could not be written", call.stage().spec().name(), failure);
    }
    List<Verdict> settled = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      settled.addAll(settleAlone(settler, call, verdict, patience));
    }
    return settled;
  }

  private List<Verdict> settleAlone(
      Settlement.Settler settler, BatchCall call, Verdict verdict, Patience patience)
      throws InterruptedException {
    Instant now = clock.instant();
    try {
      return put(patience, handle -> settlement.settle(handle, settler, List.of(verdict), now));
    } catch (RuntimeException failure) {
      throwIfOutOfResources(failure);
      List<Verdict> instead = writeFailed(call, verdict, failure);
      return put(patience, handle -> settlement.settle(handle, settler, instead, now));
    }
  }

  private List<Verdict> writeFailed(BatchCall call, Verdict verdict, RuntimeException failure) {
    Claim claim =
        call.claims().stream()
            .filter(one -> one.assetId() == verdict.assetId())
            .findFirst()
            .orElseThrow();
    Outcome failed = Answers.failed("WRITE_FAILED", String.valueOf(failure.getMessage()));
    return judge
        .judge(call.stage().spec(), List.of(claim), List.of(failed), verdict.tookMilliseconds())
        .verdicts();
  }

  private List<Verdict> release(Handle handle, Settlement.Settler settler, List<Long> ids) {
    queue.release(handle, settler.slot(), settler.owner(), ids);
    return List.of();
  }

  /**
   * Waits while the database is away. A write that finds the database away over and over while
   * everybody else finds it well is at fault itself.
   */
  private List<Verdict> put(Patience patience, HandleCallback<List<Verdict>, RuntimeException> work)
      throws InterruptedException {
    for (int failedWrites = 0; true; ) {
      try {
        return ledger.transact(work);
      } catch (DatabaseAwayException away) {
        if (away.getCause() instanceof WriteFailedException write && ++failedWrites == 3) {
          throw write;
        }
        patience.await();
      }
    }
  }

  // A full disk is nobody's fault: what cannot be written now is worked on again.
  private static void throwIfOutOfResources(RuntimeException failure) {
    if (failure instanceof DatabaseAwayException || AwayFailures.isOutOfResources(failure)) {
      throw failure;
    }
  }

  private static Verdict watched(BatchCall call, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done done ->
          new Verdict.Done(
              done.assetId(), done.tookMilliseconds(), watched(call, done.write()), done.remark());
      case Verdict.Skip skip ->
          new Verdict.Skip(
              skip.assetId(),
              skip.tookMilliseconds(),
              skip.code(),
              skip.reason(),
              watched(call, skip.write()));
      case Verdict.Postpone postpone -> postpone;
      case Verdict.Retry retry -> retry;
      case Verdict.Bury bury -> bury;
    };
  }

  private static Write watched(BatchCall call, Write write) {
    return handle -> {
      call.writing(true);
      try {
        write.apply(handle);
      } finally {
        call.writing(false);
      }
    };
  }

  private void publish(BatchCall call, List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Done done -> tell(call, done, Event.Settled.DONE);
        case Verdict.Skip skip -> tell(call, skip, Event.Settled.SKIPPED);
        case Verdict.Bury bury -> tell(call, bury, Event.Settled.DEAD);
        case Verdict.Postpone ignored -> {}
        case Verdict.Retry ignored -> {}
      }
    }
    events.publish(new Event.StagesChanged());
  }

  private void tell(BatchCall call, Verdict verdict, Event.Settled outcome) {
    long asset = verdict.assetId();
    events.publish(
        new Event.AssetChanged(call.owner(asset), asset, call.stage().spec().name(), outcome));
  }

  /** What to do while the database is away. */
  @FunctionalInterface
  private interface Patience {
    void await() throws InterruptedException;
  }
}
