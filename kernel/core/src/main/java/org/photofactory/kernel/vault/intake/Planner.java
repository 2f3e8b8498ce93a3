package org.photofactory.kernel.vault.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.vault.naming.Filing;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.naming.SafeName;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.Staged;

/** Decides what a new asset will be and where it should lie. Thread-safe. */
final class Planner {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final FilingTimes times;
  private final Placement placement;
  private final Rooms rooms;
  private final Clock clock;

  Planner(FilingTimes times, Placement placement, Rooms rooms, Clock clock) {
    this.rooms = Objects.requireNonNull(rooms, "rooms is null");
    this.times = Objects.requireNonNull(times, "times is null");
    this.placement = Objects.requireNonNull(placement, "placement is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  Arrivals.Plan plan(Brought brought, Source source, Staged staged, Sniffed.Medium medium)
      throws IntakeAwayException {
    LocalDateTime time = times.decide(brought.candidate(), staged, medium, source.modified());
    NewAsset asset =
        new NewAsset(
            staged.sha256(),
            staged.bytes(),
            medium.kind(),
            medium.mime(),
            brought.name(),
            brought.source(),
            clock.instant(),
            storable(source.modified()),
            time);
    Filing filing = new Filing(SafeName.of(brought.name()), time, staged.sha256());
    return new Arrivals.Plan(asset, rooms.folder(brought.owner()) + placement.key(filing));
  }

  /** A time that the ledger can hold; null for one that can mean nothing. */
  private static @Nullable Instant storable(Instant modified) {
    boolean sane = modified.isAfter(EARLIEST) && modified.isBefore(LATEST);
    return sane ? modified : null;
  }
}
