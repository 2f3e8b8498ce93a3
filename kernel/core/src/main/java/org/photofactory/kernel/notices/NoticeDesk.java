package org.photofactory.kernel.notices;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Optional<URI> page;
  private final Clock clock;

  NoticeDesk(NoticeTable table, Receivers receivers, Optional<URI> page, Clock clock) {
    this.table = table;
    this.receivers = receivers;
    this.page = page;
    this.clock = clock;
  }

  /** A notice, and what became of it with each receiver. */
  public record Entry(StoredNotice notice, List<Dispatch> dispatches) {}

  /** What a receiver has answered. */
  public record Answer(Receiver receiver, Delivery delivery) {}

  /** Who can be told, as the settings stand. */
  public List<Receiver> receivers() throws InterruptedException {
    return receivers.all();
  }

  /**
   * What became of the last notice for each receiver that is settled; also of those that are gone.
   */
  public List<Dispatch> latest() {
    return table.latest();
  }

  /** The last notices, newest first. */
  public List<Entry> recent(int limit) {
    List<StoredNotice> notices = table.recent(limit);
    Map<Long, List<Dispatch>> dispatches =
        table.dispatches(notices.stream().map(StoredNotice::id).toList()).stream()
            .collect(Collectors.groupingBy(Dispatch::notice));
    return notices.stream()
        .map(notice -> new Entry(notice, dispatches.getOrDefault(notice.id(), List.of())))
        .toList();
  }

  /** Sends something to one receiver after the other. Nothing is kept of it. */
  public List<Answer> test() throws InterruptedException {
    Notice notice =
        new Notice(
            Notice.Level.INFO,
            "A test of Photo Factory",
            "Whoever reads this will be told when something is wrong.",
            page.orElse(null),
            clock.instant(),
            "test");
    List<Answer> answers = new ArrayList<>();
    for (Receiver receiver : receivers.all()) {
      answers.add(new Answer(receiver, receivers.send(notice, receiver)));
    }
    return answers;
  }
}
