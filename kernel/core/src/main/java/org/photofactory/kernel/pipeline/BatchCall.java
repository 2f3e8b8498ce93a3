package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.spi.stage.Outcome;

/**
 * One call of a stage for a batch of assets, seen by those who watch over it. Times are measured by
 * a clock that nobody can set. Thread-safe.
 */
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
  private final Tools tools;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Phase phase = Phase.RUNNING;
  private Duration patience;
  private long begun = System.nanoTime();
  private boolean writing;
  private boolean waiting;
  private boolean hurried;
  private @Nullable Thread thread;

  BatchCall(ActiveStage stage, List<Claim> claims, Tools tools) {
    this.stage = stage;
    this.claims = claims;
    this.tools = tools;
    this.patience = stage.spec().timeout();
  }

  ActiveStage stage() {
    return stage;
  }

  List<Claim> claims() {
    return claims;
  }

  /** Whose an asset of the batch is. */
  long owner(long assetId) {
    return claims.stream()
        .filter(claim -> claim.assetId() == assetId)
        .findFirst()
        .orElseThrow()
        .asset()
        .owner();
  }

  List<Long> assetIds() {
    return claims.stream().map(Claim::assetId).toList();
  }

  Tools tools() {
    return tools;
  }

  synchronized Phase phase() {
    return phase;
  }

  synchronized boolean cancelled() {
    return phase != Phase.RUNNING;
  }

  synchronized void startedOn(Thread current) {
    thread = current;
  }

  /**
   * The stage is asked for so many assets now; they get their own time. False when the call has
   * been told to end.
   */
  synchronized boolean begin(int assets) {
    // An interrupt that a stage left behind must not hit the next one.
    Thread.interrupted();
    begun = System.nanoTime();
    patience = stage.spec().timeout().multipliedBy(assets);
    return phase == Phase.RUNNING;
  }

  /**
   * Tells the call to end if the stage has had all its time, and its write if that has had more
   * than this. True when it was told now.
   */
  synchronized boolean endIfOverdue(Duration longestWrite) {
    if (phase == Phase.SETTLING && writing && hasTaken(longestWrite)) {
      interrupt();
      return false;
    }
    return hasTaken(patience) && cancel(Phase.TIMED_OUT);
  }

  /**
   * Sets a call aside that was told to end this long ago and has not. False when it has ended, or
   * has time left.
   */
  synchronized boolean abandonIfDeaf(Duration longestWrite, Duration grace) {
    boolean deaf =
        switch (phase) {
          case TIMED_OUT -> hasTaken(patience.plus(grace));
          case SETTLING -> writing && hasTaken(longestWrite.plus(grace));
          case RUNNING, DRAINED, ABANDONED -> false;
        };
    if (deaf) {
      phase = Phase.ABANDONED;
    }
    return deaf;
  }

  /**
   * Tells the call to end: flag, interrupt, programs killed. False when the stage has answered
   * already.
   */
  synchronized boolean cancel(Phase why) {
    if (phase != Phase.RUNNING) {
      return false;
    }
    phase = why;
    tools.killAll();
    interrupt();
    return true;
  }

  /** What becomes of an asset that was being worked on when the call was told to end. */
  synchronized Outcome instead() {
    return phase == Phase.TIMED_OUT
        ? Answers.failed(
            "TIMEOUT", "It took longer than %d s.".formatted(Math.max(1, patience.toSeconds())))
        : Answers.GIVEN_BACK;
  }

  /**
   * The stage has answered: from here on the call cannot be cancelled. False when it was set aside
   * before.
   */
  synchronized boolean answered() {
    // An interrupt that came too late must not hit the writing of the result.
    Thread.interrupted();
    if (phase == Phase.ABANDONED) {
      return false;
    }
    phase = Phase.SETTLING;
    return true;
  }

  /** A result is being written from now on, or no longer. */
  synchronized void writing(boolean now) {
    writing = now;
    begun = System.nanoTime();
    if (!now) {
      // An interrupt was meant for the write, which has ended.
      Thread.interrupted();
    }
  }

  /**
   * Waits for the database, unless nobody waits for this call's results any more.
   *
   * @throws InterruptedException when the stage goes; its assets are worked on again later
   */
  void await(LedgerGate ledger) throws InterruptedException {
    expect(true);
    try {
      ledger.awaitReady();
    } finally {
      expect(false);
    }
  }

  private synchronized void expect(boolean now) throws InterruptedException {
    waiting = now;
    if (hurried || phase == Phase.ABANDONED) {
      throw new InterruptedException("the stage goes while the database is away");
    }
  }

  /** The stage goes: results that cannot be written because the database is away are let go. */
  synchronized void hurry() {
    hurried = true;
    if (waiting) {
      interrupt();
    }
  }

  /** Sets a drained call aside that did not end when told. False when it has ended after all. */
  synchronized boolean abandon() {
    if (phase != Phase.TIMED_OUT && phase != Phase.DRAINED) {
      return false;
    }
    phase = Phase.ABANDONED;
    return true;
  }

  void end() {
    ended.countDown();
  }

  boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean hasTaken(Duration time) {
    return Duration.ofNanos(System.nanoTime() - begun).compareTo(time) > 0;
  }

  private void interrupt() {
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }
}
