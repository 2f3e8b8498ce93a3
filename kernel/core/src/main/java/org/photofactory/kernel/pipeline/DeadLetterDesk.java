package org.photofactory.kernel.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.work.DeadLetter;
import org.photofactory.kernel.ledger.work.DeadLetters;
import org.photofactory.kernel.ledger.work.DeadLetters.Selection;

/** Dead letters as people see and command them. Thread-safe. */
final class DeadLetterDesk implements DeadLetterOffice {

  private final LedgerGate ledger;
  private final Roster roster;
  private final Events events;
  private final Bell bell;
  private final DeadLetters letters = new DeadLetters();

  DeadLetterDesk(LedgerGate ledger, Roster roster, Events events, Bell bell) {
    this.ledger = ledger;
    this.roster = roster;
    this.events = events;
    this.bell = bell;
  }

  @Override
  public List<DeadLetter> list(Sight sight, @Nullable String stage, int limit, int offset) {
    return ledger.transact(handle -> letters.list(handle, sight, stage, limit, offset));
  }

  @Override
  public int requeue(Sight sight, Selection selection) {
    return after(ledger.transact(handle -> letters.requeue(handle, sight, selection)));
  }

  @Override
  public int discard(Sight sight, Selection selection) {
    return after(ledger.transact(handle -> letters.discard(handle, sight, selection)));
  }

  private int after(int count) {
    roster.wakeAll();
    bell.ring();
    events.publish(new Event.StagesChanged());
    return count;
  }
}
