package org.photofactory.kernel.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.Verdict;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/**
 * Turns a stage's outcomes into verdicts, by the rules for retries and dead letters. Thread-safe.
 */
final class Judge {

  private final RetryPolicy retries;

  Judge(RetryPolicy retries) {
    this.retries = retries;
  }

  /**
   * @param verdicts one per claim that is to be settled
   * @param released claims to be given back uncounted, because the stage lacks something
   * @param missing what the stage lacks, if anything
   */
  record Judgement(List<Verdict> verdicts, List<Long> released, Optional<Outcome.Failed> missing) {}

  Judgement judge(StageSpec spec, List<Claim> claims, List<Outcome> outcomes, int tookEach) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Long> released = new ArrayList<>();
    Optional<Outcome.Failed> missing = Optional.empty();
    for (int index = 0; index < claims.size(); index++) {
      Claim claim = claims.get(index);
      switch (outcomes.get(index)) {
        case Outcome.Done done ->
            verdicts.add(new Verdict.Done(claim.assetId(), tookEach, done.write(), done.remark()));
        case Outcome.Skipped skip ->
            verdicts.add(
                new Verdict.Skip(
                    claim.assetId(), tookEach, skip.code(), skip.reason(), skip.write()));
        case Outcome.Later later ->
            verdicts.add(
                new Verdict.Postpone(claim.assetId(), tookEach, later.delay(), claim.attempt()));
        case Outcome.Failed failed -> {
          switch (failed.blame()) {
            case ITEM -> verdicts.add(bury(claim, failed, tookEach));
            case TRANSIENT -> verdicts.add(retry(spec, claim, failed, tookEach));
            case RESOURCE -> {
              released.add(claim.assetId());
              missing = Optional.of(failed);
            }
          }
        }
      }
    }
    return new Judgement(verdicts, released, missing);
  }

  private Verdict retry(StageSpec spec, Claim claim, Outcome.Failed failed, int took) {
    int attempt = claim.attempt() + 1;
    return attempt >= spec.attempts()
        ? bury(claim, failed, took)
        : new Verdict.Retry(
            claim.assetId(),
            took,
            retries.delay(attempt),
            attempt,
            failed.code(),
            failed.message());
  }

  private static Verdict bury(Claim claim, Outcome.Failed failed, int took) {
    return new Verdict.Bury(
        claim.assetId(), took, claim.attempt() + 1, failed.code(), failed.message());
  }
}
