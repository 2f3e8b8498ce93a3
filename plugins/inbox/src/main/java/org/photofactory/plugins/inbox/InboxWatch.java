package org.photofactory.plugins.inbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.IntakeAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stay at the inbox: sees files by events and scans, lets them rest, offers them, and remembers
 * those that stay. Made for one thread, which calls {@link #turn} again and again.
 */
final class InboxWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(InboxWatch.class);

  /** Enough to keep the intake's threads busy. */
  private static final int UNDERWAY = 4;

  private final ConnectorContext context;
  private final InstantSource clock;
  private final FolderWatcher watcher;
  private final Scans scans;
  private final Waiting waiting = new Waiting();
  private final Offering offering;
  private final Troubles troubles = new Troubles();
  private final EmptiedFolders emptied;

  /** How files looked that have been decided about and are still here. */
  private final Map<Path, Look> staying = new HashMap<>();

  InboxWatch(ConnectorContext context, InstantSource clock) {
    this.context = context;
    this.clock = clock;
    this.watcher = new FolderWatcher(context.inbox());
    this.scans = new Scans(context.inbox(), watcher);
    this.offering = new Offering(context);
    this.emptied = new EmptiedFolders(context.inbox());
  }

  /**
   * Does what is due, then waits for events.
   *
   * @param longest how long to wait at most when nothing is due
   */
  void turn(Duration longest) throws InterruptedException {
    takeAnswers();
    if (!context.inboxMounted()) {
      waiting.clear();
      troubles.clear();
      scans.abandon();
      scans.request();
      context.trouble("waiting: the disk of the inbox is not mounted");
      watcher.await(longest, path -> {});
      return;
    }
    Rules rules = Rules.of(context.settings());
    Instant now = clock.instant();
    scan(rules, now);
    offerDue(rules, now);
    report();
    listen(rules, longest);
  }

  @Override
  public void close() {
    scans.abandon();
    watcher.close();
  }

  private void scan(Rules rules, Instant now) {
    if (scans.due(now, rules.scanInterval())) {
      staying.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
      emptied.tidy(now, rules.emptyFolders());
      scans.begin(now);
    }
    while (!waiting.full()) {
      @Nullable Path file = scans.next(clock);
      if (file == null) {
        return;
      }
      see(file, rules, now);
    }
  }

  private void see(Path file, Rules rules, Instant now) {
    see(file, rules, now, now);
  }

  /**
   * @param since when this file was first seen, if it has been changing since
   */
  private void see(Path file, Rules rules, Instant now, Instant since) {
    if (waiting.holds(file) || offering.holds(file)) {
      return;
    }
    Optional<Look> look = Look.at(file);
    boolean known = look.isEmpty() || look.get().equals(staying.get(file));
    if (!known) {
      Duration rest = rules.rest(look.get(), Duration.between(since, now));
      waiting.add(new Waiting.Sighting(file, look.get(), since, now.plus(rest), rest));
    }
  }

  private void offerDue(Rules rules, Instant now) throws InterruptedException {
    while (offering.size() < UNDERWAY && !troubles.pausing(now)) {
      Waiting.@Nullable Sighting due = waiting.takeDue(now);
      if (due == null) {
        return;
      }
      Optional<Look> look = Look.at(due.file());
      if (look.isPresent() && look.get().equals(due.look())) {
        offering.offer(due, rules.disposal());
      } else {
        troubles.over(due.file());
        see(due.file(), rules, now, due.since());
      }
    }
  }

  private void takeAnswers() throws InterruptedException {
    Offering.@Nullable Answer answer = offering.await(0);
    while (answer != null) {
      take(answer);
      answer = offering.await(0);
    }
  }

  private void take(Offering.Answer answer) {
    Waiting.Sighting sighting = answer.sighting();
    if (answer.failure() != null) {
      refused(sighting, unwrapped(answer.failure()));
      return;
    }
    troubles.decided(sighting.file());
    if (Files.exists(sighting.file(), LinkOption.NOFOLLOW_LINKS)) {
      staying.put(sighting.file(), sighting.look());
    } else {
      staying.remove(sighting.file());
      emptied.tookFrom(sighting.file());
    }
  }

  private void refused(Waiting.Sighting sighting, Throwable failure) {
    Instant now = clock.instant();
    Duration pause = Troubles.longer(sighting.pause());
    if (failure instanceof IntakeAwayException away) {
      log.debug("{} is not taken in yet: {}", sighting.file(), away.getMessage());
      troubles.refused(sighting.file(), away, now);
      pause = troubles.pausing(now) ? sighting.pause() : pause;
    } else {
      log.warn("{} could not be offered", sighting.file(), failure);
    }
    waiting.add(
        new Waiting.Sighting(
            sighting.file(), sighting.look(), sighting.since(), now.plus(pause), pause));
  }

  /** Waits for whatever comes first: an answer, an event, or a file that has rested. */
  private void listen(Rules rules, Duration longest) throws InterruptedException {
    Instant now = clock.instant();
    if (offering.size() >= UNDERWAY || (offering.size() > 0 && dueAt(now))) {
      Offering.@Nullable Answer answer = offering.await(longest.toMillis());
      if (answer != null) {
        take(answer);
      }
      return;
    }
    Duration rest = dueAt(now) && !troubles.pausing(now) ? Duration.ZERO : untilDue(now, longest);
    boolean complete = watcher.await(rest, path -> seeChanged(path, rules));
    if (!complete) {
      scans.request();
    }
  }

  private void seeChanged(Path path, Rules rules) {
    if (Names.ignored(path)) {
      return;
    }
    if (waiting.full() || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      scans.request();
    } else {
      see(path, rules, clock.instant());
    }
  }

  private boolean dueAt(Instant now) {
    @Nullable Instant next = waiting.nextDue();
    return next != null && !next.isAfter(now);
  }

  private Duration untilDue(Instant now, Duration longest) {
    @Nullable Instant next = waiting.nextDue();
    Duration rest = next == null ? longest : Duration.between(now, next);
    boolean tooLong = rest.compareTo(longest) > 0 || rest.isNegative();
    return tooLong ? longest : rest;
  }

  /** Says what it is doing, or what keeps it from that. */
  private void report() {
    int files = waiting.size() + offering.size();
    String count = files == 1 ? "1 file" : files + " files";
    if (troubles.message() != null) {
      context.trouble(count + " waiting: " + troubles.message());
    } else if (scans.closed() != null) {
      context.trouble(
          "the folder %s may not be read; give the appliance the right to"
              .formatted(scans.closed()));
    } else {
      context.heartbeat(files == 0 ? "watching" : "taking in " + count);
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    return wrapped ? failure.getCause() : failure;
  }
}
