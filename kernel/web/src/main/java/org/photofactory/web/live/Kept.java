package org.photofactory.web.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.Eyes;

/**
 * Events of libraries that guests listen to, until they are asked for. Bounded: of a library of
 * which there are too many, all are let go, and that is told. Safe for use by many threads.
 */
final class Kept {

  private final int most;
  private final Map<Long, List<Event>> byOwner = new HashMap<>();
  private final Set<Long> overfull = new HashSet<>();

  /**
   * @param most of one library
   */
  Kept(int most) {
    this.most = most;
  }

  /** Somebody listens; whoever comes back later has listened before. */
  synchronized void expect(Eyes eyes) {
    if (eyes.guest()) {
      byOwner.computeIfAbsent(eyes.owner(), _ -> new ArrayList<>());
    }
  }

  synchronized void add(long owner, Event event) {
    List<Event> events = byOwner.get(owner);
    if (events == null || overfull.contains(owner)) {
      return;
    }
    events.add(event);
    if (events.size() > most) {
      events.clear();
      overfull.add(owner);
    }
  }

  synchronized List<Long> owners() {
    return List.copyOf(byOwner.keySet());
  }

  synchronized List<Event> of(long owner) {
    return List.copyOf(byOwner.getOrDefault(owner, List.of()));
  }

  /** Lets the oldest go. */
  synchronized void drop(long owner, int count) {
    List<Event> events = byOwner.getOrDefault(owner, List.of());
    events.subList(0, Math.min(count, events.size())).clear();
  }

  /** True when there were too many; from now on they are kept again. */
  synchronized boolean wasOverfull(long owner) {
    return overfull.remove(owner);
  }
}
