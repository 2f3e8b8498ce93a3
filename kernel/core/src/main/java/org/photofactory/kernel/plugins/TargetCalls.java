package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.backups.Retrieval;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls into a backup target beside its stage: looks now and then to which storage it writes, also
 * while there is nothing to copy, and has copies written to files. Thread-safe.
 */
final class TargetCalls {

  private static final Logger log = LoggerFactory.getLogger(TargetCalls.class);

  /** People who put in another disk see it noticed; servers are not kept awake by it. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  private static final Duration LOOK_LIMIT = Duration.ofSeconds(30);

  /** A long film from a slow disk. */
  private static final Duration RETRIEVE_LIMIT = Duration.ofHours(4);

  private static final Duration PATIENCE = Duration.ofMillis(1);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final BackupTarget target;
  private final String name;
  private final String plugin;
  private final BackupTargets.Filling filling;
  private final PluginCalls calls;
  private boolean looking;
  private boolean again;
  private @Nullable Long lookedAt;
  private volatile @Nullable String away;

  /** What a look has shown. */
  private sealed interface Seen {
    record Store(String store) implements Seen {}

    record Away(String reason) implements Seen {}
  }

  TargetCalls(BackupTarget target, Tenant tenant, BackupTargets.Filling filling) {
    this.target = target;
    this.name = target.name();
    this.plugin = tenant.identity().id();
    this.filling = filling;
    this.calls = new PluginCalls("backup " + name, tenant, target);
  }

  /** The name of the target, as it was when it came. */
  String name() {
    return name;
  }

  /** Why the storage could not be found when it was last looked for; null when it was. */
  @Nullable String away() {
    return away;
  }

  /**
   * Begins a look when it is time for one; nobody waits for it. One that goes on may have begun
   * before what has since been set: another follows it.
   */
  synchronized void lookIfDue() {
    boolean due = lookedAt == null || System.nanoTime() - lookedAt >= EVERY.toNanos();
    if (due && looking) {
      again = true;
    } else if (due) {
      begin();
    }
  }

  private synchronized void begin() {
    looking = true;
    again = false;
    lookedAt = System.nanoTime();
    Thread.ofVirtual().name("store of " + name).start(this::look);
  }

  private synchronized void looked() {
    looking = false;
    if (again) {
      begin();
    }
  }

  /** Has the next look begin at once. */
  synchronized void forgetLook() {
    lookedAt = null;
  }

  /** Has a copy written to a new file. */
  Retrieval retrieve(BackupItem item, Path newFile) throws InterruptedException {
    try {
      return calls.run(RETRIEVE_LIMIT, _ -> retrieved(item, newFile));
    } catch (PluginCallException failure) {
      String reason = String.valueOf(failure.getMessage());
      return failure.defect() ? new Retrieval.Failed(reason) : new Retrieval.Away(reason);
    }
  }

  /** When this returns, no call runs, or the stuck ones have been set aside. */
  void close() {
    if (!calls.close(PATIENCE, GRACE)) {
      log.warn("A call into the backup target {} of {} does not end", name, plugin);
    }
  }

  private void look() {
    try {
      switch (calls.run(LOOK_LIMIT, _ -> seen())) {
        case Seen.Store(String store) -> {
          away = null;
          filling.saw(name, plugin, store);
        }
        case Seen.Away(String reason) -> away = reason;
      }
    } catch (PluginCallException failure) {
      away = failure.getMessage();
    } catch (DatabaseAwayException later) {
      forgetLook();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      looked();
    }
  }

  private Seen seen() {
    try {
      return new Seen.Store(target.store());
    } catch (IOException nothing) {
      return new Seen.Away(String.valueOf(nothing.getMessage()));
    }
  }

  private Retrieval retrieved(BackupItem item, Path newFile) throws InterruptedException {
    try {
      target.restore(item, newFile);
      return new Retrieval.Written();
    } catch (NoSuchFileException nothing) {
      return new Retrieval.NoCopy();
    } catch (BackupAwayException away) {
      return new Retrieval.Away(String.valueOf(away.getMessage()));
    } catch (IOException failure) {
      // Channels tell of an interrupt by closing themselves.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Retrieval.Failed("The copy could not be read: " + failure);
    }
  }
}
