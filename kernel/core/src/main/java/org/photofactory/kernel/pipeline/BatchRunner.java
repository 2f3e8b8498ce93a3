package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.Verdict;
import org.photofactory.kernel.pipeline.BatchCall.Phase;
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
              } catch (RuntimeException failure) {
                log.error(
                    "A batch of {} could not be settled; its work is rescued later",
                    call.stage().spec().name(),
                    failure);
              } finally {
                call.end();
                ended.run();
              }
            });
  }

  private void run(BatchCall call, ScratchFolder scratch, UUID owner) throws InterruptedException {
    long started = System.nanoTime();
    List<Outcome> outcomes = caller.call(call, scratch);
    Phase phase = call.answered();
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    switch (phase) {
      case RUNNING -> settle(call, owner, outcomes, took);
      case TIMED_OUT -> settle(call, owner, afterTimeout(call, outcomes), took);
      case DRAINED -> settle(call, owner, afterDrain(outcomes), took);
      case SETTLING, ABANDONED ->
          log.warn("{} came back after it had been set aside; ignored", call.stage().spec().name());
    }
  }

  private void settle(BatchCall call, UUID owner, List<Outcome> outcomes, Duration took)
      throws InterruptedException {
    int each = (int) (took.toMillis() / call.claims().size());
    ActiveStage stage = call.stage();
    Judge.Judgement judgement = judge.judge(stage.spec(), call.claims(), outcomes, each);
    List<Verdict> settled = settler.settle(stage, owner, call, judgement);
    stage.pace().add(settled.size(), took.toMillis());
    metrics.settled(stage.spec().name(), settled);
    judgement.missing().ifPresent(missing -> parking.park(stage, missing));
    watchFailures(stage, call.claims(), outcomes);
  }

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

  // What was finished before the order to end came is kept; the rest has used up its time.
  private static List<Outcome> afterTimeout(BatchCall call, List<Outcome> outcomes) {
    String message = "It took longer than %s.".formatted(call.stage().spec().timeout());
    return replaceUnfinished(outcomes, new Outcome.Failed(Blame.TRANSIENT, "TIMEOUT", message));
  }

  private static List<Outcome> afterDrain(List<Outcome> outcomes) {
    return replaceUnfinished(outcomes, new Outcome.Later(Duration.ZERO, "given back"));
  }

  private static List<Outcome> replaceUnfinished(List<Outcome> outcomes, Outcome instead) {
    return outcomes.stream().map(outcome -> finished(outcome).orElse(instead)).toList();
  }

  private static Optional<Outcome> finished(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> Optional.of(done);
      case Outcome.Skipped skipped -> Optional.of(skipped);
      case Outcome.Later later -> Optional.of(later);
      case Outcome.Failed failed ->
          failed.blame() == Blame.ITEM ? Optional.of(failed) : Optional.empty();
    };
  }
}
