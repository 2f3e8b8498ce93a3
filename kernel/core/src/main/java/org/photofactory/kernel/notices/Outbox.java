package org.photofactory.kernel.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Dispatch.Trouble;
import org.photofactory.kernel.ledger.notices.NoticeTable;
import org.photofactory.kernel.ledger.notices.NoticeTable.Due;
import org.photofactory.kernel.ledger.notices.NoticeTable.Unaddressed;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.spi.notice.Delivery;

/**
 * Brings notices to their receivers: what cannot be sent is sent again, with growing pauses, until
 * it is a day old. For one thread, but for what is added to the backlog.
 */
final class Outbox {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofHours(6);
  private static final Duration GIVEN_UP = Duration.ofDays(1);
  private static final Duration NOBODY_THERE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_AT_ONCE = 50;

  private final NoticeTable table;
  private final Receivers receivers;
  private final Backlog backlog;
  private final Clock clock;

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
    store();
    address();
    table.giveUp(clock.instant().minus(GIVEN_UP), clock.instant());
    for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
      Optional<Due> due = table.due(clock.instant());
      if (due.isEmpty()) {
        return;
      }
      send(due.get());
    }
  }

  /** Sends what never got into the database, since that is away; each receiver gets it once. */
  void turnWithoutDatabase() throws InterruptedException {
    List<Backlog.Entry> entries = backlog.all();
    if (entries.isEmpty()) {
      return;
    }
    for (Receiver receiver : receivers.all()) {
      for (Backlog.Entry entry : entries) {
        if (!entry.has().contains(receiver)
            && receivers.send(entry.told().notice(), receiver) instanceof Delivery.Sent) {
          entry.has().add(receiver);
        }
      }
    }
  }

  /** Forgets what is old. */
  void prune() {
    table.prune(clock.instant().minus(KEPT));
  }

  private void store() {
    for (Backlog.Entry entry : backlog.all()) {
      table.add(entry.told(), entry.has(), clock.instant());
      backlog.remove(entry);
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
      }
    }
  }

  private void send(Due due) throws InterruptedException {
    Delivery delivery = receivers.send(due.notice().told().notice(), due.receiver());
    Instant now = clock.instant();
    switch (delivery) {
      case Delivery.Sent() -> table.settle(due, Dispatch.State.SENT, Trouble.none(), now);
      case Delivery.Refused(String code, String reason) ->
          table.settle(
              due, Dispatch.State.REFUSED, new Trouble(cut(code, 64), cut(reason, 2000)), now);
      case Delivery.Later(Duration after, String reason) ->
          table.postpone(due, now.plus(pause(due.attempts(), after)), cut(reason, 2000), now);
    }
  }

  private static Duration pause(int attempts, Duration wish) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    Duration bounded = own.compareTo(LONGEST_PAUSE) < 0 ? own : LONGEST_PAUSE;
    Duration wanted = wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    return bounded.compareTo(wanted) > 0 ? bounded : wanted;
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
