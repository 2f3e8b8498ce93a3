package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.Claim;

/** One call of a stage for a batch of assets, seen by those who watch over it. Thread-safe. */
final class BatchCall {

  /** How far a call has come. */
  enum Phase {
    /** The stage is working. */
    RUNNING,
    /** It took too long and has been told to end. */
    TIMED_OUT,
    /** It has been told to end because its plugin goes or the appliance stops. */
    DRAINED,
    /** The stage has answered; the result is being written. */
    SETTLING,
    /** It did not end when told; whatever it still says is ignored. */
    ABANDONED
  }

  private final ActiveStage stage;
  private final List<Claim> claims;
  private final Duration patience;
  private final long begun = System.nanoTime();
  private final Tools tools;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  BatchCall(ActiveStage stage, List<Claim> claims, Tools tools) {
    this.stage = stage;
    this.claims = claims;
    this.tools = tools;
    this.patience = stage.spec().timeout().multipliedBy(claims.size());
  }

  ActiveStage stage() {
    return stage;
  }

  List<Claim> claims() {
    return claims;
  }

  List<Long> assetIds() {
    return claims.stream().map(Claim::assetId).toList();
  }

  /**
   * True when the call has had all its time and then this much. Measured by a clock that nobody can
   * set.
   */
  boolean overdueBy(Duration grace) {
    return Duration.ofNanos(System.nanoTime() - begun).compareTo(patience.plus(grace)) > 0;
  }

  Tools tools() {
    return tools;
  }

  Phase phase() {
    return phase.get();
  }

  boolean cancelled() {
    return phase.get() != Phase.RUNNING;
  }

  void startedOn(Thread current) {
    thread = current;
  }

  /**
   * Tells the call to end: flag, interrupt, programs killed. False when the stage has answered
   * already.
   */
  boolean cancel(Phase why) {
    if (!phase.compareAndSet(Phase.RUNNING, why)) {
      return false;
    }
    tools.killAll();
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
    return true;
  }

  /**
   * The stage has answered: from here on the call cannot be cancelled. Returns the phase it was in.
   */
  Phase answered() {
    Phase before =
        phase.getAndUpdate(now -> now == Phase.ABANDONED ? Phase.ABANDONED : Phase.SETTLING);
    // An interrupt that came too late must not hit the writing of the result.
    Thread.interrupted();
    return before;
  }

  /** Sets a call aside that did not end when told. False when it has ended after all. */
  boolean abandon() {
    return phase.compareAndSet(Phase.TIMED_OUT, Phase.ABANDONED)
        || phase.compareAndSet(Phase.DRAINED, Phase.ABANDONED);
  }

  void end() {
    ended.countDown();
  }

  boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.await(limit.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
  }
}
