package org.photofactory.kernel.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.kernel.ledger.work.ShortageTable;
import org.photofactory.kernel.ledger.work.ShortageTable.Shortage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has assets that stages skipped, or did with less, for want of a program or a library tried again
 * once that is there: when it appears, and, where it was there already, once after each start. What
 * is skipped again stays so. For one thread.
 */
final class Shortages implements Chores.Duty {

  private static final Logger log = LoggerFactory.getLogger(Shortages.class);
  private static final int WINDOW = 5000;

  private final LedgerGate ledger;
  private final Bell bell;
  private final Pipeline.Presence presence;
  private final ShortageTable table = new ShortageTable();

  /** Since when things are there, as far as this process has seen. */
  private final Map<String, Instant> seen = new HashMap<>();

  Shortages(LedgerGate ledger, Bell bell, Pipeline.Presence presence) {
    this.ledger = ledger;
    this.bell = bell;
    this.presence = presence;
  }

  @Override
  public void run() throws InterruptedException {
    for (Shortage shortage : ledger.transact(table::all)) {
      if (presence.isHere(shortage.thing())) {
        seen.putIfAbsent(shortage.thing(), shortage.lookedAt());
        retry(shortage, seen.get(shortage.thing()));
      } else {
        seen.remove(shortage.thing());
      }
    }
  }

  private void retry(Shortage shortage, Instant since) {
    int window;
    int all = 0;
    do {
      window = ledger.transact(handle -> table.retry(handle, shortage, since, WINDOW));
      all += window;
    } while (window == WINDOW);
    if (all > 0) {
      log.info("{} is there: {} assets that lacked it are tried again", shortage.thing(), all);
      bell.ring();
    }
  }
}
