package org.photofactory.kernel.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.NoticeTable;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.StoredNotice;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

/**
 * Where people see what was told, and try whether they would be told. Thread-safe. What asks the
 * database throws {@link org.photofactory.kernel.database.DatabaseAwayException} while it is away.
 */
public final class NoticeDesk {

  private final NoticeTable table;
  private final Receivers receivers;
  private final Notices.Wishes wishes;
  private final Clock clock;

  NoticeDesk(NoticeTable table, Receivers receivers, Notices.Wishes wishes, Clock clock) {
    this.table = table;
    this.receivers = receivers;
    this.wishes = wishes;
    this.clock = clock;
  }

  /** A notice, and what became of it with each receiver. */
  public record Entry(StoredNotice notice, List<Dispatch> dispatches) {}

  /** What a receiver has answered. */
  public record Answer(Receiver receiver, Delivery delivery) {}

  /** What matters less is not told, as the configuration stands. */
  public Notice.Level least() {
    return wishes.least();
  }

  /** The ways to tell people, and who is told by each, as the settings stand. */
  public List<NotifierStatus> notifiers() throws InterruptedException {
    return receivers.notifiers();
  }

  /**
   * What became of the last notice for each receiver that is settled; also of those that are gone.
   */
  public List<Dispatch> latest() {
    return table.latest();
  }

  /**
   * The last notices, newest first.
   *
   * @param before id of a notice: only older ones; 0 for all
   */
  public List<Entry> recent(long before, int limit) {
    List<StoredNotice> notices = table.recent(before, limit);
    Map<Long, List<Dispatch>> dispatches =
        table.dispatches(notices.stream().map(StoredNotice::id).toList()).stream()
            .collect(Collectors.groupingBy(Dispatch::notice));
    return notices.stream()
        .map(notice -> new Entry(notice, dispatches.getOrDefault(notice.id(), List.of())))
        .toList();
  }

  /** Sends something to all receivers at once, and waits for each. Nothing is kept of it. */
  public List<Answer> test() throws InterruptedException {
    Notice notice =
        new Notice(
            Notice.Level.INFO,
            "A test of Photo Factory",
            "Whoever reads this will be told when something is wrong.",
            wishes.page().orElse(null),
            clock.instant(),
            "test");
    List<Callable<Answer>> calls =
        receivers.all().stream().map(receiver -> call(notice, receiver)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  /** Whatever goes wrong with a receiver is an answer, too. */
  private Callable<Answer> call(Notice notice, Receiver receiver) {
    return () -> new Answer(receiver, receivers.send(notice, receiver));
  }
}
