package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what plugins have left, room by room. The wish stays written down until nothing is left,
 * so what a stop breaks off is finished after the next start. For one thread, except {@link
 * #problem}.
 */
final class Eraser {

  private static final Logger log = LoggerFactory.getLogger(Eraser.class);
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private record Problem(String sentence, long at) {}

  private final Erasures erasures;
  private final List<PluginTraces> rooms;
  private final Consumer<String> changed;
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();

  /**
   * @param rooms erased in this order
   * @param changed told of each plugin of which nothing is left, or not all could be removed
   */
  Eraser(Erasures erasures, List<PluginTraces> rooms, Consumer<String> changed) {
    this.erasures = erasures;
    this.rooms = List.copyOf(rooms);
    this.changed = changed;
  }

  /**
   * Erases plugins of which nothing runs; one that failed is tried again after a minute.
   *
   * @return whether one is through
   */
  boolean erase(Set<String> gone) throws InterruptedException {
    problems.keySet().retainAll(gone);
    boolean any = false;
    for (String id : gone) {
      Problem before = problems.get(id);
      if (before == null || System.nanoTime() - before.at() >= PAUSE) {
        any |= erase(id);
      }
    }
    return any;
  }

  /** What keeps a plugin's data, in a sentence; empty when nothing does. By any thread. */
  Optional<String> problem(String id) {
    return Optional.ofNullable(problems.get(id)).map(Problem::sentence);
  }

  private boolean erase(String id) throws InterruptedException {
    try {
      for (PluginTraces room : rooms) {
        room.erase(id);
      }
      erasures.done(id);
      problems.remove(id);
      log.info("All data of the plugin {} was removed", id);
    } catch (DatabaseAwayException away) {
      return false;
    } catch (IOException | RuntimeException failure) {
      log.warn("Not all data of the plugin {} can be removed; it is tried again", id, failure);
      problems.put(id, new Problem(String.valueOf(failure.getMessage()), System.nanoTime()));
      changed.accept(id);
      return false;
    }
    changed.accept(id);
    return true;
  }
}
