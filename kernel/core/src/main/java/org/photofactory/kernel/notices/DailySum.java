package org.photofactory.kernel.notices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.photofactory.kernel.ledger.notices.NoticeTable;
import org.photofactory.kernel.ledger.notices.NoticeTable.Failed;
import org.photofactory.kernel.ledger.notices.Past;
import org.photofactory.kernel.ledger.notices.Told;
import org.photofactory.spi.notice.Notice;

/** Tells once a day how many files went wrong, in the morning; nothing when none did. */
final class DailySum {

  static final String ABOUT = "sum/files";

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final NoticeTable table;
  private final Optional<URI> page;
  private Instant next = Instant.MIN;

  DailySum(NoticeTable table, Optional<URI> page) {
    this.table = table;
    this.page = page;
  }

  /** What is to be told at this time, if anything. */
  Optional<Told> look(Clock clock, Map<String, Past> past) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return Optional.empty();
    }
    Instant morning = lastMorning(clock);
    Past before = past.get(ABOUT);
    Instant tomorrow = morning.plus(Duration.ofDays(1));
    if (before != null && !before.badAt().isBefore(morning)) {
      next = tomorrow;
      return Optional.empty();
    }
    Failed failed = table.failedSince(now.minus(Duration.ofDays(1)));
    next = tomorrow;
    return failed.dead() + failed.quarantined() == 0
        ? Optional.empty()
        : Optional.of(told(failed, now, past));
  }

  private Told told(Failed failed, Instant now, Map<String, Past> past) {
    Notice notice =
        new Notice(
            Notice.Level.WARN,
            "Files that need a look",
            sentences(failed),
            page.orElse(null),
            now,
            ABOUT);
    past.put(ABOUT, new Past(notice.level(), now, null));
    return new Told(false, notice);
  }

  private static String sentences(Failed failed) {
    return """
    Within the last day %s into quarantine, and a stage gave up %s.
    The factory page says why, and what can be done.\
    """
        .formatted(
            failed.quarantined() == 1 ? "1 file went" : failed.quarantined() + " files went",
            failed.dead() == 1 ? "once" : failed.dead() + " times");
  }

  private static Instant lastMorning(Clock clock) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    ZonedDateTime today = now.with(MORNING);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
