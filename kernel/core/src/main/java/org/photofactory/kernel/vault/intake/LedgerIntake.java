package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doors for new media, with a ledger and a vault behind it. Whatever an earlier crash or outage
 * has left half done is finished before the next candidate is looked at. Thread-safe. Made by
 * {@link IntakeAssembly}.
 */
public final class LedgerIntake implements Intakes {

  private static final Logger log = LoggerFactory.getLogger(LedgerIntake.class);

  private final Database database;
  private final Reception reception;
  private final IntakeRepair repair;
  private final Books books;
  private final AtomicBoolean interrupted = new AtomicBoolean(true);
  private final ReadWriteLock repairing = new ReentrantReadWriteLock(true);

  LedgerIntake(Database database, Reception reception, IntakeRepair repair, Books books) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.reception = Objects.requireNonNull(reception, "reception is null");
    this.repair = Objects.requireNonNull(repair, "repair is null");
    this.books = Objects.requireNonNull(books, "books is null");
  }

  /** How much still fits, and what was promised. */
  public Rooms rooms() {
    return books.rooms();
  }

  @Override
  public Intake of(long owner) {
    return candidate -> offer(candidate, named -> take(new Brought(owner, named, true)));
  }

  /** The door for connectors: what they leave where it is comes again with each start. */
  public Intake of(InboxOwners owners) {
    return candidate ->
        offer(
            candidate,
            named -> {
              Brought brought = new Brought(owners.of(named.file()), named, false);
              return books.kept().recall(brought, () -> take(brought));
            });
  }

  /** Chore: forgets files that connectors have left in the inbox, and that have gone since. */
  public void forgetGone(MarkedRoot inbox) {
    books.kept().forgetGone(inbox);
  }

  private Offer take(Brought brought) throws IOException {
    return reception.receive(brought, interrupted);
  }

  /**
   * Puts a copy of an original in its place, if that is missing or damaged. What lies there goes
   * into quarantine before; the copy stays. Whenever this is interrupted, it can be done again.
   *
   * @throws IntakeAwayException when it cannot be done now
   */
  public GivenBack giveBack(long assetId, Path copy) throws IntakeAwayException {
    return afterRepair(() -> reception.giveBack(assetId, copy, interrupted));
  }

  private Offer offer(Candidate candidate, Door door) throws IntakeAwayException {
    Candidate named = CandidateNames.storable(candidate);
    return afterRepair(() -> door.offer(named));
  }

  private <T> T afterRepair(Taking<T> taking) throws IntakeAwayException {
    return guarded(
        () -> {
          repairIfInterrupted();
          repairing.readLock().lock();
          try {
            return taking.run();
          } finally {
            repairing.readLock().unlock();
          }
        });
  }

  /**
   * Finishes what has been interrupted, if anything has. Called with each candidate too; calling it
   * when the database becomes ready spares the first candidate the wait.
   *
   * @throws IntakeAwayException when database or vault are away; it is tried again with the next
   *     candidate
   */
  public void repair() throws IntakeAwayException {
    guarded(
        () -> {
          repairIfInterrupted();
          return true;
        });
  }

  private void repairIfInterrupted() throws IOException {
    if (!interrupted.get()) {
      return;
    }
    repairing.writeLock().lock();
    try {
      if (interrupted.get()) {
        repair.run();
        interrupted.set(false);
      }
    } finally {
      repairing.writeLock().unlock();
    }
  }

  private <T> T guarded(Taking<T> taking) throws IntakeAwayException {
    demandDatabase();
    try {
      return taking.run();
    } catch (IntakeAwayException away) {
      throw away;
    } catch (VaultAwayException away) {
      throw new IntakeAwayException("VAULT_AWAY", away.getMessage(), away);
    } catch (IOException failure) {
      throw diskTrouble(failure);
    } catch (RuntimeException failure) {
      throw outage(failure);
    }
  }

  private static IntakeAwayException diskTrouble(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      String message = "The appliance may not read or move %s; give it the right to.";
      return new IntakeAwayException(
          "FILE_UNREADABLE", message.formatted(denied.getFile()), failure);
    }
    String reason = String.valueOf(failure.getMessage());
    boolean full = reason.contains("No space left") || reason.contains("quota exceeded");
    return full
        ? new IntakeAwayException("DISK_FULL", "The disk is full; files wait meanwhile.", failure)
        : new IntakeAwayException("DISK_ERROR", "Reading or writing failed: " + failure, failure);
  }

  private void demandDatabase() throws IntakeAwayException {
    if (!(database.state() instanceof DatabaseState.Ready)) {
      throw databaseAway(null);
    }
  }

  private IntakeAwayException outage(RuntimeException failure) {
    if (failure instanceof DatabaseAwayException || database.noteFailure(failure)) {
      return databaseAway(failure);
    }
    if (AwayFailures.isDiskFull(failure)) {
      return new IntakeAwayException(
          "DISK_FULL", "The disk of the database is full; files wait meanwhile.", failure);
    }
    log.error("The intake failed; the file stays where it is", failure);
    return new IntakeAwayException("INTAKE_FAILED", "The intake failed: " + failure, failure);
  }

  private static IntakeAwayException databaseAway(@Nullable RuntimeException cause) {
    return new IntakeAwayException(
        "DATABASE_AWAY", "The database is away; files wait until it is back.", cause);
  }

  /** Where a candidate comes in whose name can be stored. */
  @FunctionalInterface
  private interface Door {
    Offer offer(Candidate named) throws IOException;
  }

  /**
   * What is remembered beside the ledger's assets.
   *
   * @param kept files that stay in the inbox
   * @param rooms how much still fits
   */
  record Books(KeptFiles kept, Rooms rooms) {}

  @FunctionalInterface
  private interface Taking<T> {
    T run() throws IOException;
  }
}
