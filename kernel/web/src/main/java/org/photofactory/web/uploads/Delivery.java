package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.ledger.intake.OfferedAgain;
import org.photofactory.kernel.vault.intake.Holdings;
import org.photofactory.kernel.vault.intake.Intakes;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.kernel.vault.intake.Rooms;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.KernelServices;

/** Brings files that were received to the intake. Safe for use by many threads. */
public final class Delivery {

  private static final String SOURCE = "upload";

  private final Intakes intakes;
  private final Holdings holdings;
  private final Rooms rooms;
  private final Database database;

  public Delivery(KernelServices.Door door, Database database) {
    this.intakes = door.intakes();
    this.holdings = door.holdings();
    this.rooms = door.rooms();
    this.database = database;
  }

  /** Nothing can be taken in without the ledger: that is said before the bytes are sent. */
  void refuseInVain() {
    if (!(database.state() instanceof DatabaseState.Ready)) {
      throw new DatabaseAwayException("The database is away; nothing was received.");
    }
  }

  /**
   * Keeps room for a file in the library of an account, before its bytes are sent.
   *
   * @param number of the bytes, also when they wait
   * @param bytes how many there are; at least one where that is not known
   * @throws org.photofactory.spi.intake.IntakeAwayException with the code {@code QUOTA_FULL}
   */
  public Reservation reserve(long owner, UUID number, long bytes) throws IOException {
    return rooms.reserve(owner, number, Math.max(1, bytes), List.of());
  }

  /** Where room is kept. */
  public Rooms rooms() {
    return rooms;
  }

  /** What becomes of a file whose bytes need not be sent, as they are known; else empty. */
  Optional<Offer.Duplicate> known(long owner, Particulars told) throws IOException {
    return told.sha256() == null
        ? Optional.empty()
        : holdings.duplicate(owner, told.sha256(), new OfferedAgain(told.name(), SOURCE, false));
  }

  /**
   * Offers received bytes, with the time of the sender's file. The caller removes them.
   *
   * @param owner account to whose library they go
   * @param disposal {@code KEEP} where they may be offered once more, because nobody waits who
   *     would note what became of them
   * @throws org.photofactory.spi.intake.IntakeAwayException when nothing can be taken in now; the
   *     bytes are untouched
   */
  public Offer deliver(long owner, Path bytes, Particulars told, Disposal disposal)
      throws IOException {
    if (told.modifiedAt() != null) {
      Files.setLastModifiedTime(bytes, FileTime.from(told.modifiedAt()));
    }
    return intakes
        .of(owner)
        .offer(new Candidate(bytes, told.name(), SOURCE, disposal, told.capturedAt()));
  }
}
