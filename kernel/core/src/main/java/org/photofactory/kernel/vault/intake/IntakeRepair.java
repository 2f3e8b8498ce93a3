package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.JournalEntry;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.ledger.intake.NewQuarantined;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to their end what a crash, or a database or disk that went away, has interrupted. May
 * itself be interrupted and run again. To be run only while nothing is being taken in.
 */
final class IntakeRepair {

  private static final Logger log = LoggerFactory.getLogger(IntakeRepair.class);

  private final IntakeLedger ledger;
  private final IntakeStorage storage;
  private final Arrivals arrivals;
  private final Rejections rejections;
  private final Announcer announcer;

  IntakeRepair(
      IntakeLedger ledger,
      IntakeStorage storage,
      Arrivals arrivals,
      Rejections rejections,
      Announcer announcer) {
    this.ledger = Objects.requireNonNull(ledger, "ledger is null");
    this.storage = Objects.requireNonNull(storage, "storage is null");
    this.arrivals = Objects.requireNonNull(arrivals, "arrivals is null");
    this.rejections = Objects.requireNonNull(rejections, "rejections is null");
    this.announcer = Objects.requireNonNull(announcer, "announcer is null");
  }

  /**
   * @throws VaultAwayException when nothing can be repaired now
   */
  void run() throws IOException {
    List<JournalEntry.Row> interrupted = ledger.interrupted();
    long repaired = 0;
    for (JournalEntry.Row row : interrupted) {
      repaired += tryToRepair(row) ? 1 : 0;
    }
    if (repaired == interrupted.size()) {
      storage.sweep().run();
      storage.quarantine().sweepStaging();
    }
    if (repaired > 0) {
      log.info("Finished {} files that an interruption had left half taken in", repaired);
    }
  }

  /**
   * One file beyond repair must not keep all others waiting; it is tried again at the next start.
   */
  private boolean tryToRepair(JournalEntry.Row row) throws VaultAwayException {
    try {
      repair(row);
      ledger.forget(row.id());
      return true;
    } catch (VaultAwayException away) {
      throw away;
    } catch (IOException | IllegalStateException | IllegalArgumentException failure) {
      log.error("{} cannot be brought to its end", row.entry().sourcePath(), failure);
      return false;
    }
  }

  private void repair(JournalEntry.Row row) throws IOException {
    switch (row.entry().step()) {
      case PLACING -> finishPlacing(row);
      case PLACED -> clear(row.entry(), Entries.asset(row.entry().entry()));
      case SETTING_ASIDE -> finishSettingAside(row);
      case SET_ASIDE ->
          removeSource(row.entry(), Entries.quarantined(row.entry().entry()).sha256());
    }
  }

  private void finishPlacing(JournalEntry.Row row) throws IOException {
    NewAsset asset = Entries.asset(row.entry().entry());
    Staged staged = staged(row.entry(), asset);
    Optional<KnownAsset> known = ledger.find(row.entry().owner(), asset.sha256());
    try {
      if (known.isPresent()) {
        unplace(staged, row.entry().target(), known.get());
      } else {
        Arrivals.Plan plan = new Arrivals.Plan(asset, row.entry().target());
        announcer.repaired(row.entry().owner(), arrivals.complete(row, staged, plan));
      }
    } catch (NoSuchFileException nothingStaged) {
      // The source goes only after the ledger knows the asset: it is still there and will be
      // offered again.
      log.debug("Nothing was staged for {}", row.entry().sourcePath());
      return;
    }
    clear(row.entry(), asset);
  }

  /** The same bytes have become an asset by another way: a second copy is not wanted. */
  private void unplace(Staged staged, String wantedKey, KnownAsset known) throws IOException {
    String key = storage.vault().place(staged, wantedKey);
    if (!key.equals(known.vaultKey())) {
      storage.vault().trash(key);
      storage.vault().purge(key);
    }
  }

  private void clear(JournalEntry entry, NewAsset asset) throws IOException {
    storage.vault().discard(staged(entry, asset));
    Optional<KnownAsset> known = ledger.find(entry.owner(), asset.sha256());
    if (known.isPresent() && Duplicates.intact(storage.vault(), known.get())) {
      removeSource(entry, asset.sha256());
    }
  }

  private void finishSettingAside(JournalEntry.Row row) throws IOException {
    JournalEntry entry = row.entry();
    if (storage.quarantine().find(entry.target()).isPresent()) {
      NewQuarantined file = Entries.quarantined(entry.entry());
      rejections.complete(row, file, entry.target());
      removeSource(entry, file.sha256());
    }
  }

  /** A file that could not be read was moved, so that nothing is left to remove. */
  private static void removeSource(JournalEntry entry, @Nullable String sha256) {
    if (entry.removeSource() && sha256 != null) {
      Source.removeIfSame(Path.of(entry.sourcePath()), sha256);
    }
  }

  private static Staged staged(JournalEntry entry, NewAsset asset) {
    Path file = Path.of(Objects.requireNonNull(entry.stagedPath(), "stagedPath is null"));
    return new Staged(file, asset.sha256(), asset.bytes());
  }
}
