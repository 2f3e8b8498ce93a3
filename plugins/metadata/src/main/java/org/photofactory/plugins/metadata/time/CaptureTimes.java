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
 * had at that time. A time in UTC becomes the wall-clock time of the place, or of home when that is
 * unknown: people look for a film on the day that they took it. Thread-safe.
 */
public final class CaptureTimes {

  /** Offset source of times whose offset follows from the place. */
  public static final String ZONE_OF_PLACE = "gps:zone";

  /** Offset source of times in UTC that are told as the clocks at home had them. */
  public static final String ZONE_OF_HOME = "home:zone";

  private final Plausibility plausibility;
  private final ZoneId home;

  /**
   * @param clock tells today, to reject times far ahead
   * @param home where people are when nothing tells another place
   */
  public CaptureTimes(Clock clock, ZoneId home) {
    this.plausibility = new Plausibility(clock);
    this.home = home;
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

  private CaptureTime placed(TimeCandidate best, @Nullable ZoneId zone) {
    return switch (best.basis()) {
      case UTC -> zone == null ? moved(best, home, ZONE_OF_HOME) : moved(best, zone, ZONE_OF_PLACE);
      case WALL_CLOCK ->
          best.offset() != null || zone == null
              ? captured(best)
              : captured(
                  best, best.local(), zone.getRules().getOffset(best.local()), ZONE_OF_PLACE);
    };
  }

  private static CaptureTime moved(TimeCandidate best, ZoneId zone, String zoneSource) {
    ZoneOffset offset = zone.getRules().getOffset(best.local().toInstant(ZoneOffset.UTC));
    LocalDateTime local = best.local().plusSeconds(offset.getTotalSeconds());
    return captured(best, local, offset, zoneSource);
  }

  private static CaptureTime captured(
      TimeCandidate best, LocalDateTime local, ZoneOffset offset, String offsetSource) {
    return new CaptureTime(
        local, offset, best.source().label(), offsetSource, best.source().confidence());
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
