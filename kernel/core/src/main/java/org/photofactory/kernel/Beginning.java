package org.photofactory.kernel;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.ManagedDatabase;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.plugins.PluginHost;
import org.photofactory.kernel.status.DiskWatch;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.spi.intake.IntakeAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens once, when the database is there for the first time: roots get their markers, stages
 * may work, what a crash left is repaired, and plugins open. On a thread of its own, so that the
 * appliance is up before.
 */
final class Beginning implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Beginning.class);
  private static final String NOT_BEGUN = "The appliance could not begin to work";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ManagedDatabase database;
  private final Shelves shelves;
  private final DiskWatch disks;
  private final StatusBoard board;
  private final Deque<Runnable> steps;
  private final Thread thread = Thread.ofPlatform().name("kernel-start").unstarted(this::run);

  /** Who begins to work. */
  record Workers(Pipeline pipeline, PluginHost plugins) {}

  /** Who watches. */
  record Watchers(DiskWatch disks, StatusBoard board) {}

  Beginning(ManagedDatabase database, Shelves shelves, Workers workers, Watchers watchers) {
    this.database = database;
    this.shelves = shelves;
    this.disks = watchers.disks();
    this.board = watchers.board();
    this.steps =
        new ArrayDeque<>(
            List.of(
                this::establishRoots,
                workers.pipeline()::start,
                this::repairIntake,
                workers.plugins()::open));
  }

  /** Starts waiting for the database. */
  void start() {
    thread.start();
  }

  /** Waits no longer; returns when nothing begins any more. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!steps.isEmpty()) {
        database.awaitReady();
        takeSteps();
      }
    } catch (InterruptedException stopped) {
      log.debug("Stopped before the database was there");
    } catch (RuntimeException failure) {
      log.error("{}. Files wait in the inbox", NOT_BEGUN, failure);
      board.beat(
          "start", Health.ERROR, NOT_BEGUN + ": " + failure.getMessage() + ". The log tells more.");
    }
  }

  /** What has been done is not done again: the database may go away between any two steps. */
  private void takeSteps() {
    try {
      while (!steps.isEmpty()) {
        steps.getFirst().run();
        steps.removeFirst();
      }
    } catch (DatabaseAwayException away) {
      log.debug("Going on when the database is back: {}", away.getMessage());
    }
  }

  private void establishRoots() {
    boolean firstStart = !new IntakeLedger(database).knowsAssets();
    for (MarkedRoot root : shelves.roots().all()) {
      try {
        root.establish(firstStart);
      } catch (IOException failure) {
        log.error("{} Nothing is written there until this is put right.", failure.getMessage());
      }
    }
    disks.look();
  }

  private void repairIntake() {
    try {
      shelves.doors().libraries().repair();
    } catch (IntakeAwayException later) {
      log.info(
          "What a crash may have left half taken in is looked at later: {}", later.getMessage());
    }
  }
}
