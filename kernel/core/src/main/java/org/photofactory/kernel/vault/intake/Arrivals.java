package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.util.Objects;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.JournalEntry;
import org.photofactory.kernel.ledger.intake.JournalStep;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;

/**
 * Makes staged bytes an asset, in steps that a repair can take up anywhere. Thread-safe for
 * different bytes.
 */
final class Arrivals {

  private final IntakeLedger ledger;
  private final Vault vault;
  private final Rooms rooms;
  private final Steps steps;

  Arrivals(IntakeLedger ledger, Vault vault, Rooms rooms, Steps steps) {
    this.ledger = Objects.requireNonNull(ledger, "ledger is null");
    this.rooms = Objects.requireNonNull(rooms, "rooms is null");
    this.vault = Objects.requireNonNull(vault, "vault is null");
    this.steps = Objects.requireNonNull(steps, "steps is null");
  }

  /**
   * Writes down that these bytes are to become an asset.
   *
   * @throws IntakeAwayException when their owner has no room for them; nothing has changed then
   */
  JournalEntry.Row announce(Brought brought, Staged staged, Plan plan) throws IntakeAwayException {
    JournalEntry entry =
        new JournalEntry(
            brought.owner(),
            staged.bytes(),
            brought.file().toString(),
            brought.goes(),
            JournalStep.PLACING,
            Entries.write(plan.asset()),
            staged.file().toString(),
            plan.wantedKey());
    long promised = brought.expected() ? 0 : rooms.promised(brought.owner());
    JournalEntry.Row row =
        ledger.openIfRoom(entry, promised).orElseThrow(() -> rooms.full(brought.owner()));
    steps.taken(Step.JOURNALLED);
    return row;
  }

  /**
   * Places the bytes and has the ledger know them. May be repeated after a crash.
   *
   * @return the asset's id
   */
  long complete(JournalEntry.Row row, Staged staged, Plan plan) throws IOException {
    String key = vault.place(staged, plan.wantedKey());
    steps.taken(Step.PLACED);
    long id =
        ledger
            .admit(row, plan.asset(), key)
            .orElseThrow(() -> new IllegalStateException("known meanwhile: " + staged.sha256()));
    steps.taken(Step.COMMITTED);
    return id;
  }

  /** Clears the staging place. */
  void clear(Staged staged) throws IOException {
    vault.discard(staged);
    steps.taken(Step.CLEARED);
  }

  /** Forgets what needs no care any more. */
  void forget(JournalEntry.Row row) {
    ledger.forget(row.id());
    steps.taken(Step.FORGOTTEN);
  }

  /** What the asset will be, and where it should lie. */
  record Plan(NewAsset asset, String wantedKey) {}
}
