package org.photofactory.kernel.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.photofactory.spi.stage.LaneKind;

/**
 * How many calls may run at once, by what they mostly use. Every call runs on a fresh thread, so
 * that nothing of a plugin stays behind in a pool and a stuck call can simply be set aside.
 * Thread-safe.
 */
final class Lanes {

  private final Map<LaneKind, Semaphore> free = new EnumMap<>(LaneKind.class);
  private final Map<LaneKind, Integer> sizes;

  Lanes(Map<LaneKind, Integer> sizes) {
    this.sizes = Map.copyOf(sizes);
    for (LaneKind lane : LaneKind.values()) {
      free.put(lane, new Semaphore(sizes.getOrDefault(lane, 1)));
    }
  }

  /** Threads of a lane. */
  int size(LaneKind lane) {
    return sizes.getOrDefault(lane, 1);
  }

  /** Takes a place in a lane if one is free. */
  boolean enter(LaneKind lane) {
    return semaphore(lane).tryAcquire();
  }

  /** Gives the place back. */
  void leave(LaneKind lane) {
    semaphore(lane).release();
  }

  private Semaphore semaphore(LaneKind lane) {
    return Objects.requireNonNull(free.get(lane));
  }
}
