package org.photofactory.web.live;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a few things a second through and keeps the rest until the second is over. Safe for use by
 * many threads.
 */
final class Burst<T> {

  private final int through;
  private List<T> kept = new ArrayList<>();
  private int seen;

  /**
   * @param through how many pass in a second
   */
  Burst(int through) {
    this.through = through;
  }

  /** True when this one may pass now; otherwise it is kept. */
  synchronized boolean passes(T thing) {
    seen++;
    if (seen <= through) {
      return true;
    }
    kept.add(thing);
    return false;
  }

  /** Begins a new second and returns what was kept in the one before. */
  synchronized List<T> turn() {
    List<T> before = kept;
    kept = new ArrayList<>();
    seen = 0;
    return before;
  }
}
