package org.photofactory.plugins.inbox;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Offer;

/** Files that the intake is deciding about. For one thread; answers come from others. */
final class Offering {

  private static final String SOURCE = "inbox";

  private final ConnectorContext context;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Set<Path> underway = new HashSet<>();

  /**
   * What has become of a file; one of {@code offer} and {@code failure} is null.
   *
   * @param sighting how the file was when it was offered
   */
  record Answer(Waiting.Sighting sighting, @Nullable Offer offer, @Nullable Throwable failure) {}

  Offering(ConnectorContext context) {
    this.context = context;
  }

  /** Offers a file; waits while the intake is busy with others. */
  void offer(Waiting.Sighting sighting, Disposal disposal) throws InterruptedException {
    String name = String.valueOf(sighting.file().getFileName());
    underway.add(sighting.file());
    context
        .submit(new Candidate(sighting.file(), name, SOURCE, disposal, null))
        .whenComplete((offer, failure) -> answers.add(new Answer(sighting, offer, failure)));
  }

  boolean holds(Path file) {
    return underway.contains(file);
  }

  int size() {
    return underway.size();
  }

  /** An answer that has come, or comes in the given time; null when none does. */
  @Nullable Answer await(long milliseconds) throws InterruptedException {
    @Nullable Answer answer = answers.poll(milliseconds, TimeUnit.MILLISECONDS);
    if (answer != null) {
      underway.remove(answer.sighting().file());
    }
    return answer;
  }
}
