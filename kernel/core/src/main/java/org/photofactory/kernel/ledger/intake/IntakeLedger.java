package org.photofactory.kernel.ledger.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.work.WorkQueue;

/**
 * What the intake reads and writes, one transaction a call. Thread-safe. Every method throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} or {@link org.jdbi.v3.core.JdbiException}
 * when the database is away.
 */
public final class IntakeLedger {

  /** Priority of work on something new. */
  private static final int NEW = 1;

  private final Database database;
  private final Assets assets = new Assets();
  private final Journal journal = new Journal();
  private final QuarantineTable quarantine = new QuarantineTable();
  private final KeptTable kept = new KeptTable();
  private final Owners owners = new Owners();
  private final WorkQueue work = new WorkQueue();

  public IntakeLedger(Database database) {
    this.database = Objects.requireNonNull(database, "database is null");
  }

  /** A person's asset with these bytes, also when it lies in the trash. */
  public Optional<KnownAsset> find(long owner, String sha256) {
    return database.jdbi().withHandle(handle -> assets.find(handle, owner, sha256));
  }

  /** An asset, also when it lies in the trash. */
  public Optional<KnownAsset> find(long assetId) {
    return database.jdbi().withHandle(handle -> assets.byId(handle, assetId));
  }

  /** Assets of an account that have one of these hashes, also when they lie in the trash. */
  public List<KnownAsset> held(long owner, Collection<String> hashes) {
    return database.jdbi().withHandle(handle -> assets.held(handle, owner, hashes));
  }

  /** True when the ledger knows at least one asset. */
  public boolean knowsAssets() {
    return database.jdbi().withHandle(assets::any);
  }

  /** Writes down what is about to be done. */
  public JournalEntry.Row open(JournalEntry entry) {
    return database.jdbi().inTransaction(handle -> journal.open(handle, entry));
  }

  /**
   * Writes down what is about to be added, if there is room for it: it takes that room from then
   * on.
   *
   * @param promised how many bytes must find room besides
   */
  public Optional<JournalEntry.Row> openIfRoom(JournalEntry entry, long promised) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                owners.holdsRoom(handle, entry.owner(), entry.bytes() + promised)
                    ? Optional.of(journal.open(handle, entry))
                    : Optional.empty());
  }

  /**
   * Adds an asset with its flag and its first work, and writes down that it is placed.
   *
   * @return its id; empty when its owner has these bytes already (nothing has changed then)
   */
  public Optional<Long> admit(JournalEntry.Row row, NewAsset asset, String vaultKey) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Long> id = assets.insert(handle, row.entry().owner(), asset, vaultKey);
              id.ifPresent(
                  added -> {
                    work.enqueueReady(handle, List.of(added), NEW);
                    journal.settle(handle, row.id(), JournalStep.PLACED, vaultKey);
                  });
              return id;
            });
  }

  /** Notes that known bytes were offered once more. */
  public void noteDuplicate(long assetId, OfferedAgain again) {
    database.jdbi().useHandle(handle -> assets.noteDuplicate(handle, assetId, again));
  }

  /** Writes down that an original lies under another key now. */
  public void move(long assetId, String vaultKey) {
    database.jdbi().useHandle(handle -> assets.move(handle, assetId, vaultKey));
  }

  /** The same bytes under the same name of the same person in quarantine, if they are there. */
  public Optional<Quarantined> quarantined(long owner, String sha256, String fileName) {
    return database.jdbi().withHandle(handle -> quarantine.known(handle, owner, sha256, fileName));
  }

  /** Adds a quarantine row and writes down that the file is set aside; returns the row's id. */
  public long setAside(JournalEntry.Row row, NewQuarantined file, String path) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              journal.settle(handle, row.id(), JournalStep.SET_ASIDE, path);
              return quarantine.insert(handle, row.entry().owner(), file, path);
            });
  }

  /** What a file that stays was found to be, if it looks as it did and the asset has not gone. */
  public Optional<KnownAsset> keptAsset(KeptFile file) {
    return database.jdbi().withHandle(handle -> kept.asset(handle, file));
  }

  /** What was set aside of a file that stays, if it looks as it did and that is there still. */
  public Optional<Quarantined> keptQuarantined(KeptFile file) {
    return database.jdbi().withHandle(handle -> kept.quarantined(handle, file));
  }

  /** Remembers that a file that stays is an asset. */
  public void keepAsset(KeptFile file, long assetId) {
    database.jdbi().useHandle(handle -> kept.note(handle, file, assetId, null));
  }

  /** Remembers that a file that stays was set aside. */
  public void keepQuarantined(KeptFile file, long quarantineId) {
    database.jdbi().useHandle(handle -> kept.note(handle, file, null, quarantineId));
  }

  /** Paths of files that stay, in their order. */
  public List<String> keptPaths(String after, int limit) {
    return database.jdbi().withHandle(handle -> kept.paths(handle, after, limit));
  }

  /** Forgets files that stay no more; returns how many. */
  public int forgetKept(List<String> paths) {
    return database.jdbi().withHandle(handle -> kept.forget(handle, paths));
  }

  /** Forgets what needs no care any more. */
  public void forget(long journalId) {
    database.jdbi().useTransaction(handle -> journal.forget(handle, journalId));
  }

  /** All that was begun and not forgotten, oldest first. */
  public List<JournalEntry.Row> interrupted() {
    return database.jdbi().withHandle(journal::all);
  }
}
