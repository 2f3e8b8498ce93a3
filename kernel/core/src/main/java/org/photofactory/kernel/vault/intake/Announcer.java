package org.photofactory.kernel.vault.intake;

import java.time.Clock;
import java.util.Objects;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Decision;
import org.photofactory.kernel.events.Events;
import org.photofactory.spi.intake.Candidate;

/** Tells everybody what the intake has decided. Thread-safe. */
final class Announcer {

  private final Events events;
  private final Clock clock;

  Announcer(Events events, Clock clock) {
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  void accepted(Candidate candidate, long assetId) {
    events.publish(new Event.AssetAdded(assetId));
    events.publish(decided(candidate, assetId, Decision.ACCEPTED));
  }

  /** An asset that a repair has brought to its end; who offered it has long gone. */
  void repaired(long assetId) {
    events.publish(new Event.AssetAdded(assetId));
  }

  void duplicate(Candidate candidate, long assetId) {
    events.publish(decided(candidate, assetId, Decision.DUPLICATE));
  }

  void quarantined(Candidate candidate, String code) {
    events.publish(
        new Event.IntakeDecided(
            null,
            candidate.name(),
            Decision.QUARANTINED,
            code,
            candidate.source(),
            clock.instant()));
  }

  private Event decided(Candidate candidate, long assetId, Decision decision) {
    return new Event.IntakeDecided(
        assetId, candidate.name(), decision, null, candidate.source(), clock.instant());
  }
}
