package org.photofactory.plugins.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the whole inbox from time to time, and soon after events were lost. A walk may take
 * long; the next begins only after a rest of ten times that, so that looking never becomes the main
 * work. For one thread.
 */
final class Scans {

  private static final int REST_FACTOR = 10;

  private final Path inbox;
  private final FolderWatcher watcher;
  private @Nullable TreeWalk walk;
  private @Nullable Instant next;
  private Duration looking = Duration.ZERO;
  private boolean requested = true;
  private @Nullable Path closed;
  private @Nullable Path closedNow;

  Scans(Path inbox, FolderWatcher watcher) {
    this.inbox = inbox;
    this.watcher = watcher;
  }

  /** Asks for a walk beside the regular ones. */
  void request() {
    requested = true;
  }

  /** True when a walk should begin. */
  boolean due(Instant now, Duration interval) {
    if (walk != null) {
      return false;
    }
    boolean rested = next == null || !now.isBefore(next);
    boolean regular = next == null || !now.isBefore(next.plus(interval));
    return regular || (requested && rested);
  }

  void begin(Instant now) {
    requested = false;
    looking = Duration.ZERO;
    next = now;
    closedNow = null;
    walk = new TreeWalk(inbox, watcher::watch, folder -> closedNow = folder);
  }

  /** The next file of the walk; null when none is under way or it is over. */
  @Nullable Path next(InstantSource clock) {
    @Nullable TreeWalk current = walk;
    if (current == null) {
      return null;
    }
    Instant before = clock.instant();
    @Nullable Path file = current.next();
    Instant after = clock.instant();
    looking = looking.plus(Duration.between(before, after));
    if (file == null) {
      abandon();
      closed = closedNow;
      next = after.plus(looking.multipliedBy(REST_FACTOR));
    }
    return file;
  }

  /** A folder that could not be looked into at the last walk; null when there was none. */
  @Nullable Path closed() {
    return closed;
  }

  /** Ends a walk that is under way. */
  void abandon() {
    if (walk != null) {
      walk.close();
      walk = null;
    }
  }
}
