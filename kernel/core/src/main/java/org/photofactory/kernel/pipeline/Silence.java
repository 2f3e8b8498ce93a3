package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.photofactory.kernel.ledger.work.Workers.Seen;

/**
 * Knows which other processes have fallen silent: those whose heartbeat has stood still for a while
 * of a clock that nobody can set. The time of a heartbeat counts only when a process is seen for
 * the first time. Not thread-safe.
 */
final class Silence {

  /** So long a living process is never silent. */
  static final Duration LIMIT = Duration.ofSeconds(90);

  private final LongSupplier nanoseconds;
  private final Map<UUID, Beat> beats = new HashMap<>();
  private long lastLook;

  private record Beat(Instant heartbeat, long since) {}

  /**
   * @param nanoseconds what {@link System#nanoTime} says
   */
  Silence(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.lastLook = nanoseconds.getAsLong();
  }

  /** To be called once before a round of {@link #has}, with all processes there are. */
  void look(Collection<UUID> present) {
    beats.keySet().retainAll(present);
    long now = nanoseconds.getAsLong();
    if (now - lastLook > LIMIT.toNanos() / 2) {
      // Nobody could speak while the database was away, or while this computer slept.
      beats.replaceAll((id, beat) -> new Beat(beat.heartbeat(), now));
    }
    lastLook = now;
  }

  /** Whether a process has fallen silent. */
  boolean has(Seen other) {
    Beat before = beats.get(other.worker().id());
    if (before == null || !before.heartbeat().equals(other.heartbeat())) {
      beats.put(other.worker().id(), new Beat(other.heartbeat(), lastLook));
      return before == null && other.silent();
    }
    return lastLook - before.since() > LIMIT.toNanos();
  }
}
