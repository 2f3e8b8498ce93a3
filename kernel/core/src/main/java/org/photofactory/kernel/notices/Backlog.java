package org.photofactory.kernel.notices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.ledger.notices.Told;

/**
 * What is not in the database yet, with who has it already; the oldest is let go when there is too
 * much. Thread-safe.
 */
final class Backlog {

  private static final int MOST = 200;

  /** A notice, and who has it. */
  record Entry(Told told, Set<Receiver> has) {}

  private final Deque<Entry> entries = new ArrayDeque<>();

  synchronized void add(Told told) {
    if (entries.size() == MOST) {
      entries.removeFirst();
    }
    entries.addLast(new Entry(told, new HashSet<>()));
  }

  synchronized List<Entry> all() {
    return new ArrayList<>(entries);
  }

  synchronized void remove(Entry entry) {
    entries.remove(entry);
  }
}
