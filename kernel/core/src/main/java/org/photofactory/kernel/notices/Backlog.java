package org.photofactory.kernel.notices;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.ledger.notices.Told;

/**
 * What is not in the database yet, with how far it has come all the same; the oldest is let go when
 * there is too much. Thread-safe.
 */
final class Backlog {

  private static final int MOST = 200;

  /**
   * A notice.
   *
   * @param standings how far it has come with those to whom it was sent; for the thread that sends
   */
  record Entry(Told told, Map<Receiver, Standing> standings) {

    /** How far it has come with one of them. */
    Standing with(Receiver receiver, Instant now) {
      return standings.getOrDefault(receiver, Standing.fresh(now));
    }
  }

  private final Deque<Entry> entries = new ArrayDeque<>();

  synchronized void add(Told told) {
    if (entries.size() == MOST) {
      entries.removeFirst();
    }
    entries.addLast(new Entry(told, new HashMap<>()));
  }

  synchronized List<Entry> all() {
    return new ArrayList<>(entries);
  }

  synchronized void remove(Entry entry) {
    entries.remove(entry);
  }
}
