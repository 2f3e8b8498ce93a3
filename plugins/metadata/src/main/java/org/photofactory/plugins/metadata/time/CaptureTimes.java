package org.photofactory.plugins.metadata.time;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.CaptureTime;

/**
 * Chooses the capture time among those that a file offers: the first plausible one in the order of
 * {@link TimeSource}. Its offset is what the file states with it; else what the zone of the place
 * had at that time. Thread-safe.
 */
public final class CaptureTimes {

  /** Offset source of times whose offset follows from the place. */
  public static final String ZONE_OF_PLACE = "gps:zone";

  private final Plausibility plausibility;

  /**
   * @param clock tells today, to reject times far ahead
   */
  public CaptureTimes(Clock clock) {
    this.plausibility = new Plausibility(clock);
  }

  /**
   * Chooses.
   *
   * @param candidates in any order; of two from one source the first wins
   * @param zone of the place of capture; null when unknown
   */
  public Optional<CaptureTime> choose(Collection<TimeCandidate> candidates, @Nullable ZoneId zone) {
    return candidates.stream()
        .filter(candidate -> plausibility.holds(candidate.local()))
        .min(Comparator.comparing(TimeCandidate::source))
        .map(best -> placed(best, zone));
  }

  private static CaptureTime placed(TimeCandidate best, @Nullable ZoneId zone) {
    return switch (best.basis()) {
      case UTC -> zone == null ? captured(best) : moved(best, zone);
      case WALL_CLOCK ->
          best.offset() != null || zone == null
              ? captured(best)
              : captured(best, best.local(), zone.getRules().getOffset(best.local()));
    };
  }

  private static CaptureTime moved(TimeCandidate best, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(best.local().toInstant(ZoneOffset.UTC));
    return captured(best, best.local().plusSeconds(offset.getTotalSeconds()), offset);
  }

  private static CaptureTime captured(TimeCandidate best, LocalDateTime local, ZoneOffset offset) {
    return new CaptureTime(
        local, offset, best.source().label(), ZONE_OF_PLACE, best.source().confidence());
  }

  private static CaptureTime captured(TimeCandidate best) {
    return new CaptureTime(
        best.local(),
        best.offset(),
        best.source().label(),
        best.offsetSource(),
        best.source().confidence());
  }
}
