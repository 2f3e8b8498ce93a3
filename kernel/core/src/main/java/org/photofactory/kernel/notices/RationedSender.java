package org.photofactory.kernel.notices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one plugin has people told, so many a day. Thread-safe. */
final class RationedSender implements NoticeSender {

  private static final Logger log = LoggerFactory.getLogger(RationedSender.class);
  private static final int MOST_A_DAY = 20;
  private static final Duration DAY = Duration.ofDays(1);

  private final Notices notices;
  private final String plugin;
  private final @Nullable URI page;
  private final Clock clock;
  private final Deque<Instant> sent = new ArrayDeque<>();

  RationedSender(Notices notices, String plugin, @Nullable URI page, Clock clock) {
    this.notices = notices;
    this.plugin = plugin;
    this.page = page;
    this.clock = clock;
  }

  @Override
  public boolean send(Notice.Level level, String title, String text) {
    Instant now = clock.instant();
    Notice notice = new Notice(level, title, text, page, now, "from/" + plugin);
    boolean allowed = spend(now);
    if (allowed) {
      notices.tell(notice);
    } else {
      log.warn("{} has people told too much for one day; not sent: {}", plugin, notice.title());
    }
    return allowed;
  }

  private synchronized boolean spend(Instant now) {
    while (!sent.isEmpty() && sent.getFirst().isBefore(now.minus(DAY))) {
      sent.removeFirst();
    }
    boolean allowed = sent.size() < MOST_A_DAY;
    if (allowed) {
      sent.addLast(now);
    }
    return allowed;
  }
}
