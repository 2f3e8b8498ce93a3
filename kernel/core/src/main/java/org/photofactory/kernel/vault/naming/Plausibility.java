package org.photofactory.kernel.vault.naming;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Tells times at which a medium may have been taken from those of clocks that were never set.
 *
 * @param clock what time it is
 */
public record Plausibility(Clock clock) {

  /** The first photograph. */
  private static final int FIRST_YEAR = 1826;

  /** Where clocks start: Unix, Macintosh and QuickTime, DOS. */
  private static final List<LocalDateTime> EPOCHS =
      List.of(
          LocalDateTime.of(1970, 1, 1, 0, 0),
          LocalDateTime.of(1904, 1, 1, 0, 0),
          LocalDateTime.of(1980, 1, 1, 0, 0));

  /** A wall clock may be that far from UTC, and a little ahead. */
  private static final Duration SLACK = Duration.ofDays(1);

  /** True unless a time is before photography, at the start of some clock, or in the future. */
  public boolean accepts(LocalDateTime time) {
    LocalDateTime latest = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).plus(SLACK);
    return time.getYear() >= FIRST_YEAR
        && !time.isAfter(latest)
        && EPOCHS.stream().noneMatch(epoch -> near(epoch, time));
  }

  private static boolean near(LocalDateTime epoch, LocalDateTime time) {
    return Duration.between(epoch, time).abs().compareTo(SLACK) <= 0;
  }
}
