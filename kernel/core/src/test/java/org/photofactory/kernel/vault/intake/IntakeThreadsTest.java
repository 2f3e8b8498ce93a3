package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

class IntakeThreadsTest {

  private static final Candidate CANDIDATE =
      new Candidate(Path.of("a.jpg"), "a.jpg", "test", Disposal.KEEP, null);

  @Test
  void two_candidates_are_taken_in_at_once() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    try (IntakeThreads threads =
        new IntakeThreads(
            candidate -> {
              try {
                both.await();
              } catch (Exception alone) {
                throw new IllegalStateException(alone);
              }
              return new Offer.Duplicate(1, "hash");
            },
            2)) {
      CompletableFuture<Offer> first = threads.submit(CANDIDATE).toCompletableFuture();
      CompletableFuture<Offer> second = threads.submit(CANDIDATE).toCompletableFuture();

      assertThat(first.get()).isEqualTo(second.get());
    }
  }

  @Test
  void a_refusal_comes_back_as_it_is() throws Exception {
    IntakeAwayException away = new IntakeAwayException("VAULT_AWAY", "away", null);
    try (IntakeThreads threads =
        new IntakeThreads(
            candidate -> {
              throw away;
            },
            1)) {
      CompletableFuture<Offer> offer = threads.submit(CANDIDATE).toCompletableFuture();

      assertThatThrownBy(offer::get).hasCause(away);
      assertThatThrownBy(threads.submit(CANDIDATE).toCompletableFuture()::get).hasCause(away);
    }
  }

  @Test
  void closing_lets_what_runs_come_to_its_end() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    IntakeThreads threads =
        new IntakeThreads(
            candidate -> {
              begun.countDown();
              try {
                go.await();
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
              return new Offer.Accepted(1, "hash");
            },
            1);
    CompletableFuture<Offer> offer = threads.submit(CANDIDATE).toCompletableFuture();
    begun.await();
    Thread closing = Thread.ofPlatform().start(threads::close);
    go.countDown();
    closing.join();

    assertThat(offer).isCompletedWithValue(new Offer.Accepted(1, "hash"));
  }
}
