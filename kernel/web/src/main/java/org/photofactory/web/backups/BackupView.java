package org.photofactory.web.backups;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.backups.BackupStatus;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.StoredTarget;
import org.photofactory.kernel.ledger.backups.Tally;

/**
 * A place where copies of originals are kept. What lies in the trash is not counted.
 *
 * @param name its stage is {@code backup-<name>}
 * @param plugin that brings it
 * @param state whether it can be used
 * @param reason why not; null when it can
 * @param storage where it keeps its copies; null while it never has
 * @param originals of the library
 * @param kept those with a copy in the storage that is there now, as far as is known
 * @param failed originals that could not be copied, or read there
 * @param check the one that goes on; null when none does
 * @param lastCheck the last one that was brought to its end; null when none was
 * @param restore the last one; null when there was none
 */
public record BackupView(
    String name,
    String plugin,
    BackupStatus.State state,
    @Nullable String reason,
    @Nullable StorageView storage,
    AmountView originals,
    AmountView kept,
    long failed,
    @Nullable CheckView check,
    @Nullable LastCheckView lastCheck,
    @Nullable RestoreView restore) {

  /**
   * A storage.
   *
   * @param store by which the target tells it from others
   * @param since when it was seen to have come
   * @param stores how many storages the target has written to
   */
  public record StorageView(String store, Instant since, int stores) {
    static StorageView of(StoredTarget target) {
      return new StorageView(target.store(), target.since(), target.stores());
    }
  }

  /** How many originals, and their bytes. */
  public record AmountView(long count, long bytes) {
    static AmountView of(Tally.Amount amount) {
      return new AmountView(amount.originals(), amount.bytes());
    }
  }

  /**
   * A check that goes on.
   *
   * @param reason why it is made
   * @param state ASKED while it is about to begin, RUNNING then
   * @param all originals that it is about
   * @param read how many of them it has looked at
   */
  public record CheckView(
      Check.Reason reason, Check.State state, Instant askedAt, long all, long read) {
    static CheckView of(Check check, Tally.Checked tally) {
      return new CheckView(
          check.reason(),
          check.state(),
          check.askedAt(),
          tally.all(),
          tally.all() - tally.unread());
    }
  }

  /**
   * A check that was brought to its end.
   *
   * @param reason why it was made
   * @param whole copies that were whole in the end
   * @param failed originals that had none in the end
   * @param damaged copies that were found damaged
   * @param missing copies that were not found
   * @param mended how many of both are whole again
   */
  public record LastCheckView(
      Check.Reason reason,
      Instant askedAt,
      Instant endedAt,
      long whole,
      long failed,
      long damaged,
      long missing,
      long mended) {
    static LastCheckView of(Check check) {
      Check.Result result = Objects.requireNonNull(check.result());
      Check.Found found = check.found();
      return new LastCheckView(
          check.reason(),
          check.askedAt(),
          Objects.requireNonNull(check.endedAt()),
          result.whole(),
          result.failed(),
          found.damaged(),
          found.missing(),
          found.mended());
    }
  }

  /**
   * Originals are given back to the vault.
   *
   * @param thorough true when every original is read
   * @param endedAt null while it goes on
   * @param looked originals that have been looked at
   * @param restored those that were missing or damaged, and are back
   * @param lost those that were, and still are
   * @param waits what it waits for; null while it goes on
   */
  public record RestoreView(
      boolean thorough,
      Instant askedAt,
      @Nullable Instant endedAt,
      long looked,
      long restored,
      long lost,
      @Nullable String waits) {
    static RestoreView of(Restore restore) {
      return new RestoreView(
          restore.thorough(),
          restore.askedAt(),
          restore.endedAt(),
          restore.looked(),
          restore.count().restored(),
          restore.count().lost(),
          restore.waits());
    }
  }

  static BackupView of(BackupStatus status) {
    Check open = status.checks().open();
    Check last = status.checks().last();
    return new BackupView(
        status.name(),
        status.plugin(),
        status.state(),
        status.reason(),
        status.storage() == null ? null : StorageView.of(status.storage()),
        AmountView.of(status.tally().all()),
        AmountView.of(status.tally().kept()),
        status.tally().failed(),
        open == null ? null : CheckView.of(open, status.tally().check()),
        last == null ? null : LastCheckView.of(last),
        status.restore() == null ? null : RestoreView.of(status.restore()));
  }
}
