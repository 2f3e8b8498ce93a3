package org.photofactory.kernel.vault.intake;

import java.time.Clock;
import java.util.Objects;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Decision;
import org.photofactory.kernel.events.Events;

/** Tells everybody what the intake has decided. Thread-safe. */
final class Announcer {

  private final Events events;
  private final Clock clock;

  Announcer(Events events, Clock clock) {
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  void accepted(Brought brought, long assetId) {
    events.publish(new Event.AssetAdded(brought.owner(), assetId));
    events.publish(decided(brought, assetId, Decision.ACCEPTED));
  }

  /** An asset that a repair has brought to its end; who offered it has long gone. */
  void repaired(long owner, long assetId) {
    events.publish(new Event.AssetAdded(owner, assetId));
  }

  void duplicate(Brought brought, long assetId) {
    events.publish(decided(brought, assetId, Decision.DUPLICATE));
  }

  void quarantined(Brought brought, String code) {
    events.publish(
        new Event.IntakeDecided(
            brought.owner(),
            null,
            brought.name(),
            Decision.QUARANTINED,
            code,
            brought.source(),
            clock.instant()));
  }

  private Event decided(Brought brought, long assetId, Decision decision) {
    return new Event.IntakeDecided(
        brought.owner(),
        assetId,
        brought.name(),
        decision,
        null,
        brought.source(),
        clock.instant());
  }
}
