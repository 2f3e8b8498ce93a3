package org.photofactory.plugins.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Files that have been seen and may still be written to, by when they are to be looked at next. For
 * one thread.
 */
final class Waiting {

  /** More are not held at once: the walk rests until some have gone. */
  private static final int MOST = 4_000;

  private final PriorityQueue<Sighting> queue =
      new PriorityQueue<>(Comparator.comparing(Sighting::due));
  private final Map<Path, Sighting> byFile = new HashMap<>();

  /**
   * A file at one look.
   *
   * @param look how it was
   * @param since when it was first seen
   * @param due when to look again
   * @param pause how long it must rest, or how long a refused one waits
   */
  record Sighting(Path file, Look look, Instant since, Instant due, Duration pause) {}

  boolean full() {
    return byFile.size() >= MOST;
  }

  int size() {
    return byFile.size();
  }

  boolean holds(Path file) {
    return byFile.containsKey(file);
  }

  /** Adds a file. */
  void add(Sighting sighting) {
    byFile.put(sighting.file(), sighting);
    queue.add(sighting);
  }

  /** Takes out a file whose time has come; null when there is none. */
  @Nullable Sighting takeDue(Instant now) {
    @Nullable Sighting first = queue.peek();
    if (first == null || first.due().isAfter(now)) {
      return null;
    }
    queue.remove();
    byFile.remove(first.file());
    return first;
  }

  /** When the next file is to be looked at; null when there is none. */
  @Nullable Instant nextDue() {
    @Nullable Sighting first = queue.peek();
    return first == null ? null : first.due();
  }

  /** Forgets everything. */
  void clear() {
    queue.clear();
    byFile.clear();
  }
}
