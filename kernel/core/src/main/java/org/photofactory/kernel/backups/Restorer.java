package org.photofactory.kernel.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.backups.OriginalTable;
import org.photofactory.kernel.ledger.backups.OriginalTable.Original;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.RestoreTable;
import org.photofactory.kernel.ledger.backups.Returned.Outcome;
import org.photofactory.kernel.ledger.work.DeadLetters.Selection;
import org.photofactory.kernel.pipeline.DeadLetterOffice;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives originals back that the vault has lost, some at a time. Each step can be taken twice, and
 * what is whole is left alone: whatever interrupts this is gone on with by the next turn. For one
 * thread.
 */
final class Restorer {

  private static final Logger log = LoggerFactory.getLogger(Restorer.class);

  /** So many at most are looked at once more after an interruption. */
  private static final int WINDOW = 100;

  private final LedgerGate ledger;
  private final Vaults vaults;
  private final DeadLetterOffice letters;
  private final Clock clock;
  private final OriginalTable originals = new OriginalTable();
  private final RestoreTable table = new RestoreTable();

  /**
   * Between which files go.
   *
   * @param targets from there
   * @param originals to there
   */
  record Vaults(Targets targets, Originals originals) {}

  Restorer(LedgerGate ledger, Vaults vaults, DeadLetterOffice letters, Clock clock) {
    this.ledger = ledger;
    this.vaults = vaults;
    this.letters = letters;
    this.clock = clock;
  }

  /** What came of a step. */
  enum Step {
    /** The next one can be taken. */
    GOES_ON,
    /** All has been looked at. */
    ENDED,
    /** It has to wait, which is news. */
    BEGINS_TO_WAIT,
    /** It has to wait, as before. */
    WAITS
  }

  /** Takes the next step. */
  Step step(Restore restore) throws InterruptedException {
    List<Original> window =
        ledger.transact(handle -> originals.after(handle, restore.passed(), WINDOW));
    if (window.isEmpty()) {
      ledger.run(handle -> table.end(handle, restore, clock.instant()));
      return Step.ENDED;
    }
    List<Original> looked = new ArrayList<>();
    try {
      for (Original original : window) {
        look(restore, original);
        looked.add(original);
      }
      ledger.run(handle -> pass(handle, restore, looked));
      return Step.GOES_ON;
    } catch (AwayException away) {
      boolean news =
          ledger.transact(
              handle -> {
                pass(handle, restore, looked);
                return table.waits(handle, restore.id(), away.getMessage());
              });
      return news ? Step.BEGINS_TO_WAIT : Step.WAITS;
    }
  }

  private void pass(Handle handle, Restore restore, List<Original> looked) {
    if (!looked.isEmpty()) {
      table.passed(handle, restore, looked.getLast().assetId(), looked.size());
    }
  }

  private void look(Restore restore, Original original) throws AwayException, InterruptedException {
    try {
      boolean thorough = restore.thorough() || original.knownDamaged();
      if (!vaults.originals().has(original.item(), thorough)) {
        bringBack(restore, original);
      } else if (original.knownDamaged()) {
        // Whole again: whoever gave it back was interrupted before this.
        tryAgain(original);
      }
    } catch (IOException away) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new AwayException(String.valueOf(away.getMessage()));
    }
  }

  private void bringBack(Restore restore, Original original)
      throws IOException, AwayException, InterruptedException {
    Path file = vaults.originals().newFile(original.item());
    try {
      switch (vaults.targets().retrieve(restore.target(), original.item(), file)) {
        case Retrieval.Written _ -> put(restore, original, file);
        case Retrieval.NoCopy _ ->
            note(restore, original, Outcome.NO_COPY, "The backup has no whole copy of it.");
        case Retrieval.Away(String reason) -> throw new AwayException(reason);
        case Retrieval.Failed(String reason) -> note(restore, original, Outcome.FAILED, reason);
      }
    } finally {
      // Whatever became of it, part of a film must not fill the disk until the next restore.
      Files.deleteIfExists(file);
    }
  }

  private void put(Restore restore, Original original, Path file) throws IOException {
    switch (vaults.originals().giveBack(original.assetId(), file)) {
      case Originals.GivenBack.Restored _ -> {
        note(restore, original, Outcome.RESTORED, "It was given back by the backup.");
        log.debug("The original {} is back", original.item().path());
        tryAgain(original);
      }
      case Originals.GivenBack.NotNeeded _ -> {}
      case Originals.GivenBack.Failed(String reason) ->
          note(restore, original, Outcome.FAILED, reason);
      case Originals.GivenBack.OtherBytes _ ->
          note(restore, original, Outcome.COPY_DAMAGED, "The backup gave other bytes than it had.");
    }
  }

  private void tryAgain(Original original) {
    letters.requeue(Sight.everybody(), new Selection(null, null, List.of(original.assetId())));
  }

  private void note(Restore restore, Original original, Outcome outcome, String reason) {
    ledger.run(
        handle ->
            table.note(handle, restore.id(), original.assetId(), outcome, reason, clock.instant()));
  }

  /** The target, the vault or a disk cannot be used just now; the message is for people. */
  private static final class AwayException extends Exception {

    private static final long serialVersionUID = 1L;

    AwayException(String message) {
      super(message);
    }
  }
}
