package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs small recurring duties, one after the other, on one thread. A failing one is logged and
 * comes again; one that finds the database away comes again soon, and keeps no other waiting
 * meanwhile.
 */
public final class Chores implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Chores.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Thread thread;

  /**
   * A recurring duty.
   *
   * @param name for the log
   * @param schedule when it comes next
   * @param duty what to do; it may be interrupted
   */
  public record Chore(String name, Schedule schedule, Duty duty) {}

  /** What to do. */
  @FunctionalInterface
  public interface Duty {
    void run() throws InterruptedException;
  }

  public Chores(Clock clock) {
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("chores").unstarted(this::loop);
  }

  /** Adds a chore; to be called before {@link #start}. It first runs when its schedule says so. */
  public void add(Chore chore) {
    Instant now = clock.instant();
    entries.add(new Entry(chore, now, chore.schedule().first(now)));
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      while (true) {
        runDue();
        Thread.sleep(Duration.ofMillis(500));
      }
    } catch (InterruptedException stopped) {
      log.debug("Chores end");
    }
  }

  private void runDue() throws InterruptedException {
    for (Entry entry : entries) {
      Instant now = clock.instant();
      if (entry.isDue(now)) {
        entry.await(now, entry.chore.schedule().next(now));
        runOne(entry, now);
      }
    }
  }

  private static void runOne(Entry entry, Instant now) throws InterruptedException {
    try {
      entry.chore.duty().run();
    } catch (DatabaseAwayException away) {
      log.debug("{} waits for the database", entry.chore.name());
      entry.await(now, now.plus(SOON));
    } catch (RuntimeException | Error failure) {
      // An Error too: without this thread nobody would end stuck calls or say that all is well.
      log.warn("{} failed and will be tried again", entry.chore.name(), failure);
    }
  }

  /**
   * Comes when its time has come or when the wait has passed, whichever is first: a clock set back
   * must not keep it away for years, and a machine that slept must not sleep on.
   */
  private static final class Entry {
    private final Chore chore;
    private Instant due = Instant.MIN;
    private long since;
    private long wait;

    private Entry(Chore chore, Instant now, Instant due) {
      this.chore = chore;
      await(now, due);
    }

    private void await(Instant now, Instant next) {
      due = next;
      since = System.nanoTime();
      wait = Duration.between(now, next).toNanos();
    }

    private boolean isDue(Instant now) {
      return !now.isBefore(due) || System.nanoTime() - since >= wait;
    }
  }
}
