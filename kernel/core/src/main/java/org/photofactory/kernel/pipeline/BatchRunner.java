package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.Verdict;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one claimed batch through: call, judge, settle. Thread-safe; each batch on its own
 * thread.
 */
final class BatchRunner {

  private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

  private static final Outcome.Failed TOO_MANY_DEAF =
      new Outcome.Failed(
          Blame.RESOURCE,
          "STUCK",
          "Several calls do not end. The stage rests until they have; a restart frees them too.");

  private final StageCaller caller;
  private final Judge judge;
  private final Settler settler;
  private final Parking parking;
  private final StageMetrics metrics;

  BatchRunner(
      StageCaller caller, Judge judge, Settler settler, Parking parking, StageMetrics metrics) {
    this.caller = caller;
    this.judge = judge;
    this.settler = settler;
    this.parking = parking;
    this.metrics = metrics;
  }

  /** Starts a call on a thread of its own; {@code ended} runs there at its very end. */
  void start(BatchCall call, ScratchFolder scratch, UUID owner, Runnable ended) {
    Thread.ofPlatform()
        .daemon()
        .name("stage-" + call.stage().spec().name())
        .start(
            () -> {
              call.startedOn(Thread.currentThread());
              try (scratch) {
                run(call, scratch, owner);
              } catch (InterruptedException stopped) {
                log.debug("Stopped while settling {}", call.stage().spec().name());
              } catch (Throwable failure) {
                notSettled(call, owner, failure);
              } finally {
                call.end();
                ended.run();
              }
            });
  }

  private void run(BatchCall call, ScratchFolder scratch, UUID owner) throws InterruptedException {
    long started = System.nanoTime();
    List<Outcome> outcomes = caller.call(call, scratch);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    if (call.answered()) {
      settle(call, owner, outcomes, took);
    } else {
      log.warn("{} came back after it had been set aside; ignored", call.stage().spec().name());
    }
  }

  private void settle(BatchCall call, UUID owner, List<Outcome> outcomes, Duration took)
      throws InterruptedException {
    int each = (int) (took.toMillis() / call.claims().size());
    ActiveStage stage = call.stage();
    Judge.Judgement judgement = judge.judge(stage.spec(), call.claims(), outcomes, each);
    List<Verdict> settled = settler.settle(owner, call, judgement);
    stage.pace().add(settled.size(), took.toMillis());
    metrics.settled(stage.spec().name(), settled);
    judgement.missing().ifPresent(missing -> parking.park(stage, missing));
    watchFailures(stage, call.claims(), outcomes);
  }

  /**
   * Settles in the place of a call that does not answer. When the database is away, the work is
   * given back uncounted as soon as it returns.
   */
  void settleInstead(BatchCall call, UUID owner, Outcome outcome) throws InterruptedException {
    ActiveStage stage = call.stage();
    List<Outcome> outcomes = Collections.nCopies(call.claims().size(), outcome);
    try {
      settler.settleNow(owner, call, judge.judge(stage.spec(), call.claims(), outcomes, 0));
    } catch (DatabaseAwayException away) {
      log.debug("A set-aside call of {} is not settled", stage.spec().name(), away);
    }
    watchFailures(stage, call.claims(), outcomes);
    if (stage.deaf().get() >= ActiveStage.MOST_DEAF) {
      parking.park(stage, TOO_MANY_DEAF);
    }
  }

  /** Sees whether it may not be the assets that are to blame. */
  private void watchFailures(ActiveStage stage, List<Claim> claims, List<Outcome> outcomes) {
    for (int index = 0; index < outcomes.size(); index++) {
      switch (outcomes.get(index)) {
        case Outcome.Done ignored -> stage.wentWell();
        case Outcome.Skipped ignored -> stage.wentWell();
        case Outcome.Later ignored -> {}
        case Outcome.Failed failed -> {
          if (failed.blame() != Blame.RESOURCE
              && stage.breaker().failure(claims.get(index).assetId(), failed.code())) {
            parking.park(stage, failed);
          }
        }
      }
    }
  }

  /** The stage rests, since nothing it does could be kept; nobody is blamed. */
  private void notSettled(BatchCall call, UUID owner, Throwable failure) {
    ActiveStage stage = call.stage();
    log.error("Results of {} could not be written; it rests", stage.spec().name(), failure);
    parking.park(
        stage, new Outcome.Failed(Blame.RESOURCE, "NOT_SETTLED", PlainText.describe(failure)));
    settler.giveBack(owner, call);
  }
}
