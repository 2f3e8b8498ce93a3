package org.photofactory.web.dav;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.photofactory.web.rest.Problem;

/**
 * All locks. They are kept in memory: a lock is a courtesy between programs, which learn by its
 * token that it has ended, as it does with a restart. Thread-safe.
 */
final class Locks {

  private static final int MOST = 1000;

  /** At one place: all of them are told with each file below. */
  private static final int MOST_SHARED = 10;

  private final Clock clock;
  private final Map<Long, List<DavLock>> byOwner = new HashMap<>();

  Locks(Clock clock) {
    this.clock = clock;
  }

  /** Locks that are also for this place. */
  synchronized List<DavLock> covering(long owner, DavPath path) {
    return current(owner).stream().filter(lock -> lock.covers(path)).toList();
  }

  /** Locks on this place and on all that lies in it. */
  synchronized List<DavLock> within(long owner, DavPath path) {
    return current(owner).stream().filter(lock -> path.holds(lock.path())).toList();
  }

  /**
   * Adds a lock.
   *
   * @throws org.photofactory.web.rest.ProblemException when it does not go with another
   */
  synchronized void add(long owner, DavLock lock) {
    List<DavLock> all = current(owner);
    boolean conflict =
        all.stream()
            .filter(other -> other.covers(lock.path()) || lock.covers(other.path()))
            .anyMatch(other -> !other.reach().shared() || !lock.reach().shared());
    if (conflict) {
      throw Conditional.broken(423, "no-conflicting-lock");
    }
    long shared = all.stream().filter(other -> other.covers(lock.path())).count();
    if (all.size() >= MOST || shared >= MOST_SHARED) {
      throw Problem.of(507, "TOO_MANY_LOCKS", "There are too many locks.", null).asException();
    }
    all.add(lock);
  }

  /** Has a lock last longer; empty when there is none. */
  synchronized Optional<DavLock> refresh(long owner, DavLock lock) {
    List<DavLock> all = current(owner);
    return all.removeIf(other -> other.token().equals(lock.token())) && all.add(lock)
        ? Optional.of(lock)
        : Optional.empty();
  }

  /** Ends a lock. */
  synchronized void end(long owner, DavLock lock) {
    current(owner).removeIf(other -> other.token().equals(lock.token()));
  }

  /** Ends all locks on a place that is no more. */
  synchronized void endWithin(long owner, DavPath path) {
    current(owner).removeIf(lock -> path.holds(lock.path()));
  }

  private List<DavLock> current(long owner) {
    List<DavLock> all = byOwner.computeIfAbsent(owner, _ -> new ArrayList<>());
    all.removeIf(lock -> lock.expires().isBefore(clock.instant()));
    return all;
  }
}
