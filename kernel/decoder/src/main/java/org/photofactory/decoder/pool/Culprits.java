package org.photofactory.decoder.pool;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which pictures ended workers, and how often. Thread-safe. */
final class Culprits {

  /** The first time may have been somebody else's fault: the machine's, or a person's. */
  private static final int ENOUGH = 2;

  private static final int MOST = 1000;

  private final Map<String, Integer> deaths = new LinkedHashMap<>();

  /** Counts a death; returns true when it is not tried again. */
  synchronized boolean blame(String identity) {
    int count = deaths.merge(identity, 1, Integer::sum);
    if (deaths.size() > MOST) {
      deaths.remove(deaths.keySet().iterator().next());
    }
    return count >= ENOUGH;
  }

  /** Forgets a picture, since it has been decoded after all, or has been judged. */
  synchronized void forget(String identity) {
    deaths.remove(identity);
  }
}
