package org.photofactory.kernel.notices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.NoticeTable;
import org.photofactory.kernel.ledger.notices.Past;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Told;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how the factory fares and tells people, on a thread of its own, so that nothing waits for
 * a receiver. Start and close it once each; thread-safe.
 */
public final class Notices implements AutoCloseable {

  /** Its name on the board; what it says there is not told, for it would be told by itself. */
  public static final String SERVICE = "notices";

  private static final Logger log = LoggerFactory.getLogger(Notices.class);
  private static final Duration PACE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  private final Wishes wishes;
  private final Supplier<List<Sign>> signs;
  private final Receivers receivers;
  private final StatusBoard board;
  private final Events events;
  private final Clock clock;
  private final NoticeTable table;
  private final Backlog backlog = new Backlog();
  private final Outbox outbox;
  private final Watch watch;
  private final DailySum sum;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("notices").unstarted(this::untilInterrupted);
  private @Nullable Map<String, Past> past;
  private Instant pruneAt = Instant.MIN;

  /**
   * What people have set.
   *
   * @param least what matters less is not told
   * @param page where people look at the factory, if its address is known
   */
  public record Wishes(Notice.Level least, Optional<URI> page) {}

  /**
   * What it stands between.
   *
   * @param signs how everything that is watched fares in this moment
   * @param receivers who can be told
   */
  public record World(Supplier<List<Sign>> signs, Receivers receivers) {}

  /** What it works with. */
  public record Services(StatusBoard board, Events events, Clock clock) {}

  public Notices(Database database, World world, Services services, Wishes wishes) {
    this.wishes = wishes;
    this.signs = world.signs();
    this.receivers = world.receivers();
    this.board = services.board();
    this.events = services.events();
    this.clock = services.clock();
    this.table = new NoticeTable(database);
    this.outbox = new Outbox(table, receivers, backlog, clock);
    this.watch = new Watch(Rule.all(), wishes.least(), wishes.page());
    this.sum = new DailySum(table, wishes.page());
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Where people see what was told. */
  public NoticeDesk desk() {
    return new NoticeDesk(table, receivers, wishes, clock);
  }

  /** By which a plugin has people told something. */
  public NoticeSender sender(String plugin) {
    return new RationedSender(this, plugin, wishes.page().orElse(null), clock);
  }

  /** Tells people something as soon as it can; returns at once. */
  public void tell(Notice notice) {
    backlog.add(new Told(false, notice));
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join(END_LIMIT);
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once at everything, and sends what is due. */
  void turn() throws InterruptedException {
    try {
      look();
      outbox.turn();
      report();
    } catch (DatabaseAwayException away) {
      log.debug("Notices do without the database: {}", away.getMessage());
      outbox.turnWithoutDatabase();
    } finally {
      if (outbox.hasChanged()) {
        events.publish(new Event.NoticesChanged());
      }
    }
  }

  private void untilInterrupted() {
    try {
      while (true) {
        turnGuarded();
        Thread.sleep(PACE);
      }
    } catch (InterruptedException ended) {
      log.debug("Notices end");
    }
  }

  private void turnGuarded() throws InterruptedException {
    try {
      turn();
    } catch (RuntimeException | Error failure) {
      log.warn("Notices could not be sent and will be tried again", failure);
      board.beat(SERVICE, Health.WARN, "could not be sent: " + failure);
    }
  }

  /** What was told before is read first, if that is possible: nothing is told twice. */
  private void look() {
    List<Told> told = new ArrayList<>(watch.look(signs.get(), clock.instant(), past()));
    told.forEach(backlog::add);
    if (wishes.least() != Notice.Level.ERROR) {
      sum.look(clock, past()).ifPresent(backlog::add);
    }
  }

  private Map<String, Past> past() {
    if (past == null) {
      try {
        past = withUnsaved(table.past());
      } catch (DatabaseAwayException away) {
        return withUnsaved(new HashMap<>());
      }
    }
    return past;
  }

  /** What was told while nothing could be stored was told, too. */
  private Map<String, Past> withUnsaved(Map<String, Past> saved) {
    backlog.all().forEach(entry -> Watch.remember(entry.told(), saved));
    return saved;
  }

  private void report() throws InterruptedException {
    if (!clock.instant().isBefore(pruneAt)) {
      outbox.prune();
      pruneAt = clock.instant().plus(BETWEEN_PRUNINGS);
    }
    List<Dispatch> failed =
        table.latest().stream()
            .filter(one -> one.standing().state() != Standing.State.SENT)
            .toList();
    List<Receiver> there = failed.isEmpty() ? List.of() : receivers.all();
    failed.stream()
        .filter(one -> there.contains(one.receiver()))
        .findFirst()
        .ifPresentOrElse(
            one -> board.beat(SERVICE, Health.WARN, complaint(one)),
            () -> board.beat(SERVICE, Health.OK, "waiting"));
  }

  private static String complaint(Dispatch dispatch) {
    String reason = dispatch.standing().trouble().reason();
    return "%s did not get the last notice: %s"
        .formatted(dispatch.receiver().name(), reason == null ? "it was away" : reason);
  }
}
