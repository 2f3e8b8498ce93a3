package org.photofactory.web.dav;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.drops.Drops;
import org.photofactory.kernel.ledger.drops.DueDrop;
import org.photofactory.spi.intake.IntakeAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until dropped files have come to rest, on a thread of its own. What cannot be taken in now
 * waits, and is tried again.
 */
final class DropWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DropWatch.class);
  private static final int BATCH = 100;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration WHILE_AWAY = Duration.ofSeconds(10);

  /** One person's library is full; those of others are not. */
  private static final Duration WHILE_FULL = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Drops drops;
  private final DropFiles files;
  private final Settling settling;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("webdav").unstarted(this::run);
  private volatile boolean closed;
  private Set<UUID> leftovers = Set.of();
  private String trouble = "";

  DropWatch(Drops drops, DropFiles files, Settling settling, Clock clock) {
    this.drops = drops;
    this.files = files;
    this.settling = settling;
    this.clock = clock;
  }

  /** Begins. To be called before the first file is received. */
  void start() {
    try {
      leftovers = files.all();
    } catch (IOException failure) {
      log.warn("The drop folder cannot be read: {}", failure.toString());
    }
    thread.start();
  }

  /** Something has been dropped. */
  void ring() {
    bell.release();
  }

  /** Ends when the file in hand is done; its offer is not interrupted. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    ring();
    thread.join(PATIENCE);
  }

  private void run() {
    while (!closed) {
      Duration pause = round();
      try {
        if (bell.tryAcquire(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  /** Looks at all that is due; returns for how long nothing will be. */
  private Duration round() {
    try {
      sweep();
      boolean allDone = true;
      for (List<DueDrop> due = drops.due(BATCH); !closed && allDone && !due.isEmpty(); ) {
        allDone = settle(due);
        due = drops.due(BATCH);
      }
      return allDone ? untilNext() : WHILE_AWAY;
    } catch (DatabaseAwayException away) {
      return WHILE_AWAY;
    } catch (IOException | RuntimeException failure) {
      tell(failure);
      return WHILE_AWAY;
    }
  }

  /** One that cannot be taken in does not keep others waiting. */
  private boolean settle(List<DueDrop> due) {
    boolean allDone = true;
    for (DueDrop drop : due) {
      if (closed) {
        return false;
      }
      try {
        settling.settle(drop);
      } catch (IOException | RuntimeException failure) {
        tell(failure);
        boolean full = isFull(failure);
        drops.postpone(drop, clock.instant().plus(full ? WHILE_FULL : WHILE_AWAY));
        allDone &= full;
      }
    }
    if (allDone) {
      trouble = "";
    }
    return allDone;
  }

  private static boolean isFull(Exception failure) {
    return failure instanceof IntakeAwayException away && away.code().equals("QUOTA_FULL");
  }

  private Duration untilNext() {
    Instant now = clock.instant();
    Instant next = drops.nextDue().orElse(now.plus(LONGEST));
    Duration pause = Duration.between(now, next);
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  /** Removes what an earlier process was receiving when it ended; its sender got no answer. */
  private void sweep() throws IOException {
    if (leftovers.isEmpty()) {
      return;
    }
    Set<UUID> nobodys = new HashSet<>(leftovers);
    nobodys.removeAll(drops.waiting());
    for (UUID number : nobodys) {
      files.remove(number);
    }
    leftovers = Set.of();
  }

  private void tell(Exception failure) {
    String what =
        failure instanceof IntakeAwayException away ? away.code() : failure.getClass().getName();
    if (!what.equals(trouble)) {
      trouble = what;
      log.warn("Dropped files wait: {}", failure.toString());
    }
  }
}
