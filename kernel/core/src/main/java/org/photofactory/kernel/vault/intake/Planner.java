package org.photofactory.kernel.vault.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.vault.naming.Filing;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.naming.SafeName;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.storage.Staged;

/** Decides what a new asset will be and where it should lie. Thread-safe. */
final class Planner {

  private final FilingTimes times;
  private final Placement placement;
  private final Clock clock;

  Planner(FilingTimes times, Placement placement, Clock clock) {
    this.times = Objects.requireNonNull(times, "times is null");
    this.placement = Objects.requireNonNull(placement, "placement is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  Arrivals.Plan plan(Candidate candidate, Source source, Staged staged, Sniffed.Medium medium) {
    LocalDateTime time = times.decide(candidate, staged, medium, source.modified());
    NewAsset asset =
        new NewAsset(
            staged.sha256(),
            staged.bytes(),
            medium.kind(),
            medium.mime(),
            candidate.name(),
            candidate.source(),
            clock.instant(),
            source.modified(),
            time);
    SafeName name = SafeName.of(candidate.name());
    return new Arrivals.Plan(asset, placement.key(new Filing(name, time, staged.sha256())));
  }
}
