package org.photofactory.kernel.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.spi.notice.Notice;

/** Notices with a clock that is set, receivers that pretend, and a database that can be away. */
final class NoticeHouse {

  final StatusBoard board;
  final PretendReceivers receivers = new PretendReceivers();
  final Switched ledger;
  Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private final SetClock clock = new SetClock();
  private final Events events = new Events();
  private Notices notices;

  NoticeHouse(TestDatabase database) {
    clock.jumpTo(now);
    database.jdbi().useHandle(handle -> handle.execute("truncate notice cascade"));
    this.board = new StatusBoard(clock, events);
    this.ledger = new Switched(database);
    this.notices = opened();
  }

  /** What they remember is what the ledger does. */
  void restart() {
    notices = opened();
  }

  void tell(String title) {
    notices.tell(new Notice(Notice.Level.WARN, title, "", null, clock.instant(), "test/" + title));
  }

  void turn() throws InterruptedException {
    notices.turn();
  }

  void after(Duration time) throws InterruptedException {
    now = now.plus(time);
    clock.jumpTo(now);
    notices.turn();
  }

  NoticeDesk desk() {
    return notices.desk();
  }

  List<Standing> standings() {
    return desk().recent(0, 10).stream()
        .flatMap(entry -> entry.dispatches().stream())
        .map(Dispatch::standing)
        .toList();
  }

  Health health() {
    return status().health();
  }

  ServiceStatus status() {
    return board.services().stream()
        .filter(service -> service.name().equals(Notices.SERVICE))
        .findFirst()
        .orElseThrow();
  }

  private Notices opened() {
    return new Notices(
        ledger,
        new Notices.World(new Wellbeing(board, Set.of(), List.of()), receivers),
        new Notices.Services(board, events, clock),
        new Notices.Wishes(Notice.Level.WARN, Optional.empty()));
  }

  /** The ledger, which can be turned off. */
  static final class Switched implements Database {
    boolean away;
    private final TestDatabase database;

    private Switched(TestDatabase database) {
      this.database = database;
    }

    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public Jdbi jdbi() {
      if (away) {
        throw new DatabaseAwayException("it is away in this test");
      }
      return database.jdbi();
    }

    @Override
    public void awaitReady() {
      // Nobody waits in this test.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return false;
    }
  }
}
