package org.photofactory.kernel.backups;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.RestoreTable;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread on which originals are given back: copies may be large, and disks slow. It takes up
 * what a restart has interrupted. Thread-safe.
 */
final class Restores implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Restores.class);

  /** How long is waited for what is away. */
  private static final Duration REST = Duration.ofSeconds(20);

  /** How often it is told how far one has come. */
  private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LedgerGate ledger;
  private final Restorer restorer;
  private final Events events;
  private final RestoreTable table = new RestoreTable();
  private final Map<String, Long> toldAt = new HashMap<>();
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("backup restores").unstarted(this::run);

  Restores(LedgerGate ledger, Restorer restorer, Events events) {
    this.ledger = ledger;
    this.restorer = restorer;
    this.events = events;
  }

  void start() {
    thread.start();
  }

  /** There is something to do. */
  void ring() {
    bell.release();
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    if (thread.isAlive() && !thread.join(PATIENCE)) {
      log.warn("An original that is given back keeps the appliance from ending; it is left to it");
    }
  }

  private void run() {
    try {
      while (true) {
        ledger.awaitReady();
        if (!turn()) {
          bell.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
          bell.drainPermits();
        }
      }
    } catch (InterruptedException stopped) {
      log.debug("No more originals are given back");
    }
  }

  /** Returns false when there is nothing to do, or all waits. */
  private boolean turn() throws InterruptedException {
    try {
      boolean busy = false;
      List<Restore> open = ledger.transact(table::open);
      for (Restore restore : open) {
        busy |= step(restore);
      }
      return busy;
    } catch (DatabaseAwayException away) {
      log.debug("Originals are given back when the database is there again");
      return false;
    } catch (RuntimeException failure) {
      log.error("Originals could not be given back; it is tried again", failure);
      return false;
    }
  }

  /** Returns false when it waits. */
  private boolean step(Restore restore) throws InterruptedException {
    return switch (restorer.step(restore)) {
      case GOES_ON -> {
        tellNowAndThen(restore.target());
        yield true;
      }
      case ENDED -> {
        tell(restore.target());
        yield true;
      }
      case BEGINS_TO_WAIT -> {
        tell(restore.target());
        yield false;
      }
      case WAITS -> false;
    };
  }

  private void tellNowAndThen(String target) {
    Long last = toldAt.get(target);
    if (last == null || System.nanoTime() - last > TOLD_EVERY.toNanos()) {
      tell(target);
    }
  }

  private void tell(String target) {
    toldAt.put(target, System.nanoTime());
    events.publish(new Event.BackupChanged(target));
  }
}
