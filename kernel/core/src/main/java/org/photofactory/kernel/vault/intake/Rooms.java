package org.photofactory.kernel.vault.intake;

import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.intake.Owners;
import org.photofactory.spi.intake.IntakeAwayException;

/** Where in the vault each person's originals lie, and how many still fit. Thread-safe. */
public final class Rooms {

  private final Database database;
  private final Owners owners = new Owners();

  public Rooms(Database database) {
    this.database = Objects.requireNonNull(database, "database is null");
  }

  /** How many more bytes a person may keep; empty when nothing limits them. */
  public Optional<Long> left(long owner) {
    return database.jdbi().withHandle(handle -> owners.room(handle, owner));
  }

  /**
   * Refuses what does not fit, as far as that is known before it has come; the intake itself looks
   * again.
   *
   * @throws IntakeAwayException with the code {@code QUOTA_FULL}
   */
  public void demand(long owner, long bytes) throws IntakeAwayException {
    if (left(owner).filter(room -> room < bytes).isPresent()) {
      throw full(owner);
    }
  }

  IntakeAwayException full(long owner) {
    return new IntakeAwayException(
        "QUOTA_FULL",
        "The library of %s is full; files wait meanwhile. An admin can give it more room, and what leaves the trash makes some."
            .formatted(login(owner)),
        null);
  }

  /** What the keys of a person's originals begin with; those of the house begin with nothing. */
  String folder(long owner) {
    String name = name(owner);
    return name.equals(Owners.HOME) ? "" : "@" + name + "/";
  }

  private String name(long owner) {
    return database
        .jdbi()
        .withHandle(handle -> owners.name(handle, owner))
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + owner));
  }

  private String login(long owner) {
    return database
        .jdbi()
        .withHandle(handle -> owners.login(handle, owner))
        .orElseGet(() -> name(owner));
  }
}
