package org.photofactory.kernel.ledger.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code backup_restore}: originals are given back to the vault.
 *
 * @param thorough true when every original is read; otherwise only what shows at a glance, or is
 *     known
 * @param passed assets with ids up to this have been looked at
 * @param looked how many those were
 * @param waits what it waits for, as a sentence; null while it goes on, and when it has ended
 * @param endedAt null while it goes on
 */
public record Restore(
    long id,
    String target,
    boolean thorough,
    Instant askedAt,
    long passed,
    long looked,
    @Nullable String waits,
    @Nullable Instant endedAt,
    Count count) {

  /**
   * Originals that were missing or damaged.
   *
   * @param restored how many are back
   * @param lost how many are not
   */
  public record Count(long restored, long lost) {}
}
