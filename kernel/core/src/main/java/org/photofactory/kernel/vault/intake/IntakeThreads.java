package org.photofactory.kernel.vault.intake;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

/** The few threads on which candidates are taken in, shared by all connectors. Thread-safe. */
public final class IntakeThreads implements AutoCloseable {

  private static final int END_SECONDS = 30;

  private final Intake intake;
  private final Semaphore free;
  private final ExecutorService threads;

  /**
   * @param count how many candidates are taken in at once; 2 keep disk and processor busy
   */
  public IntakeThreads(Intake intake, int count) {
    this.intake = Objects.requireNonNull(intake, "intake is null");
    this.free = new Semaphore(count, true);
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("intake-", 1).factory());
  }

  /**
   * Offers a candidate on one of the threads; waits while all are busy.
   *
   * @return completed with the decision, or exceptionally with an {@link IntakeAwayException}
   */
  public CompletionStage<Offer> submit(Candidate candidate) throws InterruptedException {
    free.acquire();
    CompletableFuture<Offer> offer = new CompletableFuture<>();
    threads.execute(() -> run(candidate, offer));
    return offer;
  }

  private void run(Candidate candidate, CompletableFuture<Offer> offer) {
    try {
      Offer decided = intake.offer(candidate);
      free.release();
      offer.complete(decided);
    } catch (IntakeAwayException | RuntimeException | Error failure) {
      free.release();
      offer.completeExceptionally(failure);
    }
  }

  /** Lets running calls end, 30 s at most. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
