package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event.Decision;
import org.photofactory.kernel.events.Event.IntakeDecided;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.ledger.intake.OfferedAgain;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.Vault;

/**
 * Tells by hash what a library has, so that it need not be brought again. Thread-safe. Methods
 * throw {@link org.photofactory.kernel.database.DatabaseAwayException} when the database is away.
 */
public final class Holdings {

  private final IntakeLedger ledger;
  private final Vault vault;
  private final Events events;
  private final Clock clock;

  public Holdings(Database database, Vault vault, Events events, Clock clock) {
    this.ledger = new IntakeLedger(database);
    this.vault = Objects.requireNonNull(vault, "vault is null");
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * What the ledger knows of these bytes, also when it lies in the trash.
   *
   * @param owner account whose library is asked
   * @param hashes lower-case hex
   */
  public List<KnownAsset> known(long owner, Collection<String> hashes) {
    return ledger.held(owner, hashes);
  }

  /**
   * Decides about a file whose bytes need not come, as the intake decides when they do: the vault's
   * copy is read again, since whoever is told that a file is known may throw it away.
   *
   * @return empty when the bytes are not known, or the vault's are missing or damaged; then they
   *     are to be brought, and heal it
   */
  public Optional<Offer.Duplicate> duplicate(long owner, String sha256, OfferedAgain offered)
      throws IOException {
    OfferedAgain again =
        new OfferedAgain(PlainText.ofName(offered.fileName()), offered.source(), offered.stays());
    for (KnownAsset asset : ledger.held(owner, List.of(sha256))) {
      if (Duplicates.intact(vault, asset)) {
        ledger.noteDuplicate(asset.id(), again);
        events.publish(
            new IntakeDecided(
                owner,
                asset.id(),
                again.fileName(),
                Decision.DUPLICATE,
                null,
                again.source(),
                clock.instant()));
        return Optional.of(new Offer.Duplicate(asset.id(), sha256));
      }
    }
    return Optional.empty();
  }
}
