package org.photofactory.plugins.watchedfolder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Offer;

/** Files that the intake is deciding about, in their order. For one thread. */
final class Offering {

  private static final String SOURCE = "watched-folder";

  /** Enough to keep the intake's threads busy. */
  private static final int MOST = 4;

  private final ConnectorContext context;
  private final Memory memory;
  private final Troubles troubles;
  private final Deque<Sent> underway = new ArrayDeque<>();

  private record Sent(Sighting sighting, CompletableFuture<Offer> answer) {}

  Offering(ConnectorContext context, Memory memory, Troubles troubles) {
    this.context = context;
    this.memory = memory;
    this.troubles = troubles;
  }

  /** Offers a copy of a file; waits while the intake is busy with others. */
  void offer(Sighting sighting) throws InterruptedException, MemoryAwayException {
    if (underway.size() >= MOST) {
      settle(underway.remove());
    }
    Candidate candidate =
        new Candidate(sighting.file(), sighting.look().name(), SOURCE, Disposal.KEEP, null);
    underway.add(new Sent(sighting, context.submit(candidate).toCompletableFuture()));
  }

  /** Waits until the intake has decided about all. */
  void settle() throws InterruptedException, MemoryAwayException {
    while (!underway.isEmpty()) {
      settle(underway.remove());
    }
  }

  /** Whatever is decided holds: known and quarantined files are not offered again either. */
  private void settle(Sent sent) throws InterruptedException, MemoryAwayException {
    try {
      sent.answer().get();
      memory.remember(sent.sighting());
      troubles.decided();
    } catch (ExecutionException refused) {
      troubles.refused(sent.sighting().file(), cause(refused));
    }
  }

  private static Throwable cause(Throwable failure) {
    boolean wrapped =
        failure instanceof ExecutionException || failure instanceof CompletionException;
    Throwable cause = failure.getCause();
    return wrapped && cause != null ? cause(cause) : failure;
  }
}
