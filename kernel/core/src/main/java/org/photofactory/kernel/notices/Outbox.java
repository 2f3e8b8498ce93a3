package org.photofactory.kernel.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.notices.NoticeTable;
import org.photofactory.kernel.ledger.notices.NoticeTable.Due;
import org.photofactory.kernel.ledger.notices.NoticeTable.Unaddressed;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.spi.notice.Delivery;

/**
 * Brings notices to their receivers: what cannot be sent is sent again, with growing pauses, until
 * it is a day old. For one thread, but for what is added to the backlog.
 */
final class Outbox {

  private static final Duration GIVEN_UP = Duration.ofDays(1);
  private static final Duration NOBODY_THERE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_AT_ONCE = 50;

  private final NoticeTable table;
  private final Receivers receivers;
  private final Backlog backlog;
  private final Clock clock;

  /** What receivers have answered, until it is written: nobody is asked twice for want of that. */
  private final Deque<Verdict> verdicts = new ArrayDeque<>();

  private boolean changed;

  private record Verdict(Due due, Standing standing) {}

  Outbox(NoticeTable table, Receivers receivers, Backlog backlog, Clock clock) {
    this.table = table;
    this.receivers = receivers;
    this.backlog = backlog;
    this.clock = clock;
  }

  /**
   * Sends what is due.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException when it could not be looked up
   */
  void turn() throws InterruptedException {
    write();
    store();
    address();
    changed |= table.giveUp(clock.instant().minus(GIVEN_UP), clock.instant()) > 0;
    for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
      Optional<Due> due = table.due(clock.instant());
      if (due.isEmpty()) {
        return;
      }
      send(due.get());
    }
  }

  /**
   * Sends what never got into the database, since that is away, by the same rules: each receiver
   * gets it once, what is refused is not sent again, and what waits does so for longer each time.
   */
  void turnWithoutDatabase() throws InterruptedException {
    Instant oldest = clock.instant().minus(GIVEN_UP);
    List<Backlog.Entry> entries =
        backlog.all().stream().filter(entry -> entry.told().notice().at().isAfter(oldest)).toList();
    List<Receiver> all = entries.isEmpty() ? List.of() : receivers.all();
    for (Receiver receiver : all) {
      send(entries, receiver);
    }
  }

  /** Whether people would see something new of what was told, since this was asked last. */
  boolean hasChanged() {
    boolean now = changed;
    changed = false;
    return now;
  }

  /** Forgets what is old. */
  void prune() {
    table.prune(clock.instant().minus(KEPT));
  }

  private void store() {
    for (Backlog.Entry entry : backlog.all()) {
      table.add(entry.told(), entry.standings());
      backlog.remove(entry);
      changed = true;
    }
  }

  /** Soon after a start, or while its plugin is replaced, a notifier may just not be there yet. */
  private void address() throws InterruptedException {
    List<Unaddressed> waiting = table.unaddressed();
    if (waiting.isEmpty() || !receivers.settled()) {
      return;
    }
    List<Receiver> all = receivers.all();
    Instant now = clock.instant();
    for (Unaddressed notice : waiting) {
      if (!all.isEmpty() || notice.at().isBefore(now.minus(NOBODY_THERE))) {
        table.address(notice.id(), all, now);
        changed = true;
      }
    }
  }

  private void send(Due due) throws InterruptedException {
    Delivery delivery = receivers.send(due.notice().told().notice(), due.receiver());
    verdicts.add(new Verdict(due, Retries.after(delivery, due.attempts(), clock.instant())));
    write();
  }

  private void write() {
    for (Verdict verdict = verdicts.peek(); verdict != null; verdict = verdicts.peek()) {
      table.note(verdict.due(), verdict.standing());
      verdicts.remove();
      changed = true;
    }
  }

  /** What comes after something that waits for the same receiver waits as long. */
  private void send(List<Backlog.Entry> entries, Receiver receiver) throws InterruptedException {
    for (Backlog.Entry entry : entries) {
      Standing standing = entry.with(receiver, clock.instant());
      if (standing.due(clock.instant())) {
        Delivery delivery = receivers.send(entry.told().notice(), receiver);
        standing = Retries.after(delivery, standing.attempts(), clock.instant());
        entry.standings().put(receiver, standing);
      }
      if (standing.waits()) {
        return;
      }
    }
  }
}
