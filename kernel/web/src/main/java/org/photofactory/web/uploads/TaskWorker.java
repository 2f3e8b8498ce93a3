package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.ledger.tasks.UploadTask;
import org.photofactory.kernel.ledger.tasks.UploadTask.Became;
import org.photofactory.kernel.ledger.tasks.UploadTask.State;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what was received for senders who do not wait, also what an earlier process has left.
 * Start and close it once each.
 */
final class TaskWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TaskWorker.class);

  private static final int THREADS = 2;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What hinders one task by these codes hinders all. */
  private static final Set<String> FOR_ALL = Set.of("DISK_FULL", "VAULT_AWAY", "DATABASE_AWAY");

  private final UploadFolder folder;
  private final TaskDesk desk;
  private final Delivery delivery;
  private final Database database;
  private final Set<Long> taken = new HashSet<>();
  private volatile List<Thread> threads = List.of();
  private Runnable tidy = () -> {};
  private @Nullable Orphans left;

  private enum Taken {
    SETTLED,
    HINDERED,
    ALL_HINDERED
  }

  TaskWorker(TaskDesk desk, Delivery delivery, Database database) {
    this.folder = desk.folder();
    this.desk = desk;
    this.delivery = delivery;
    this.database = database;
  }

  /**
   * Begins.
   *
   * @param orphans cleared away when the database is there
   * @param often done with each round, on any of its threads
   */
  void start(Orphans orphans, Runnable often) {
    left = orphans;
    tidy = often;
    threads =
        IntStream.range(0, THREADS)
            .mapToObj(number -> Thread.ofVirtual().name("upload-tasks-" + number).start(this::run))
            .toList();
  }

  /** Lets running calls end, for up to 30 s; what waits is taken in after the next start. */
  @Override
  public void close() throws InterruptedException {
    desk.signal().end();
    for (Thread thread : threads) {
      thread.join(PATIENCE);
    }
  }

  private void run() {
    try {
      while (!desk.signal().ended()) {
        long heard = desk.signal().heard();
        tidy.run();
        if (database.state() instanceof DatabaseState.Ready) {
          round();
        }
        desk.signal().await(heard, PAUSE);
      }
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes in all that waits; what is hindered is tried again in the next round. */
  private void round() {
    Set<Long> hindered = new HashSet<>();
    try {
      clearOnce();
      Optional<UploadTask> task = claim(hindered);
      while (task.isPresent()) {
        if (process(task.get(), hindered) == Taken.ALL_HINDERED) {
          return;
        }
        task = claim(hindered);
      }
    } catch (DatabaseAwayException away) {
      log.debug("Going on when the database is back: {}", away.getMessage());
    } catch (RuntimeException failure) {
      if (!database.noteFailure(failure)) {
        log.error("Taking in uploads stumbled; they are kept and tried again", failure);
      }
    }
  }

  private void clearOnce() {
    synchronized (taken) {
      if (left != null) {
        try {
          left.clear();
        } catch (IOException failure) {
          log.warn("What half-received uploads have left stays until the next start", failure);
        }
        left = null;
      }
    }
  }

  private Optional<UploadTask> claim(Set<Long> hindered) {
    synchronized (taken) {
      if (desk.signal().ended()) {
        return Optional.empty();
      }
      Set<Long> aside = new HashSet<>(hindered);
      aside.addAll(taken);
      Optional<UploadTask> task = desk.tasks().next(aside);
      task.ifPresent(next -> taken.add(next.id()));
      return task;
    }
  }

  private Taken process(UploadTask task, Set<Long> hindered) {
    try {
      Taken how = take(task);
      if (how != Taken.SETTLED) {
        hindered.add(task.id());
      }
      return how;
    } finally {
      synchronized (taken) {
        taken.remove(task.id());
      }
    }
  }

  private Taken take(UploadTask task) {
    try {
      desk.settle(task, decide(task));
      return Taken.SETTLED;
    } catch (IntakeAwayException away) {
      desk.hinder(task, away.code(), String.valueOf(away.getMessage()));
      return FOR_ALL.contains(away.code()) ? Taken.ALL_HINDERED : Taken.HINDERED;
    } catch (IOException failure) {
      desk.hinder(task, "DISK_ERROR", "Reading or writing failed: " + failure.getMessage());
      return Taken.HINDERED;
    }
  }

  private Became decide(UploadTask task) throws IOException {
    Path bytes = folder.bytes(task.file());
    if (!Files.exists(bytes)) {
      return Became.refused("FILE_LOST", "The received file is no longer there. Send it again.");
    }
    UploadTask.Told told = task.told();
    Particulars particulars =
        new Particulars(told.name(), told.capturedAt(), told.modifiedAt(), null);
    return became(delivery.deliver(task.owner(), bytes, particulars, Disposal.KEEP));
  }

  private static Became became(Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, var sha256) ->
          new Became(State.ACCEPTED, id, null, sha256, null, null);
      case Offer.Duplicate(var id, var sha256) ->
          new Became(State.DUPLICATE, id, null, sha256, null, null);
      case Offer.Quarantined(var id, var code, var message) ->
          new Became(State.QUARANTINED, null, id, null, code, message);
    };
  }
}
