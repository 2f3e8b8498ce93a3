package org.photofactory.kernel.vault.quarantine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.intake.QuarantineTable;
import org.photofactory.kernel.ledger.intake.Quarantined;
import org.photofactory.kernel.vault.intake.Intakes;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

/**
 * What people may do with files in quarantine. Thread-safe. Methods throw {@link
 * org.photofactory.kernel.database.DatabaseAwayException} when the database is away.
 */
public final class Quarantine {

  private final Database database;
  private final QuarantineFolder folder;
  private final QuarantineTable table = new QuarantineTable();

  public Quarantine(Database database, QuarantineFolder folder) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.folder = Objects.requireNonNull(folder, "folder is null");
  }

  /** Newest first. */
  public List<Quarantined> list(Sight sight, int limit, int offset) {
    return database.jdbi().withHandle(handle -> table.list(handle, sight, limit, offset));
  }

  /** One row. */
  public Optional<Quarantined> find(Sight sight, long id) {
    return database.jdbi().withHandle(handle -> table.byId(handle, sight, id));
  }

  /** The kept bytes, to be read only; empty when there is no such row or the file is gone. */
  public Optional<Path> file(Sight sight, long id) {
    return find(sight, id).flatMap(quarantined -> folder.find(quarantined.path()));
  }

  /**
   * Offers a file to the library of its owner again. If it is taken in or known, it leaves
   * quarantine.
   *
   * @return what has become of it; empty when there is no such row or the file is gone
   * @throws IntakeAwayException when nothing can be taken in now; nothing has changed then
   */
  public Optional<Offer> retry(Sight sight, long id, Intakes intakes) throws IOException {
    Optional<Quarantined> quarantined = find(sight, id);
    Optional<Path> file = file(sight, id);
    if (quarantined.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    String name = quarantined.get().file().fileName();
    String source = quarantined.get().file().source();
    Intake intake = intakes.of(quarantined.get().owner());
    Offer offer = intake.offer(new Candidate(file.get(), name, source, Disposal.KEEP, null));
    switch (offer) {
      case Offer.Accepted _, Offer.Duplicate _ -> remove(sight, id);
      case Offer.Quarantined again -> removeIfReplaced(sight, id, again.quarantineId());
    }
    return Optional.of(offer);
  }

  /** Removes a file for ever; false when there is no such row. */
  public boolean remove(Sight sight, long id) throws IOException {
    Optional<Quarantined> quarantined = find(sight, id);
    if (quarantined.isEmpty()) {
      return false;
    }
    folder.remove(quarantined.get().path());
    return database.jdbi().withHandle(handle -> table.delete(handle, id));
  }

  /** A file that could not be read before is known under another row now that it can. */
  private void removeIfReplaced(Sight sight, long id, long byId) throws IOException {
    if (id != byId) {
      remove(sight, id);
    }
  }
}
