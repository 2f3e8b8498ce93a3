package org.photofactory.web.live;

import java.util.HashMap;
import java.util.Map;

/**
 * How many pages may listen: so many of all accounts, and fewer of one, so that no account takes
 * the seats of the others. Thread-safe.
 */
final class Seats {

  private final int all;
  private final int each;
  private final Map<Long, Integer> taken = new HashMap<>();
  private int seated;

  Seats(int all, int each) {
    this.all = all;
    this.each = each;
  }

  /** What becomes of somebody who wants a seat. */
  enum Answer {
    TAKEN,
    ACCOUNT_FULL,
    ALL_FULL
  }

  /** Takes a seat for a page of an account, if there is one. */
  synchronized Answer take(long account) {
    if (taken.getOrDefault(account, 0) >= each) {
      return Answer.ACCOUNT_FULL;
    }
    if (seated >= all) {
      return Answer.ALL_FULL;
    }
    seated++;
    taken.merge(account, 1, Integer::sum);
    return Answer.TAKEN;
  }

  /** Gives a seat back that was taken. */
  synchronized void leave(long account) {
    seated--;
    taken.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
  }
}
