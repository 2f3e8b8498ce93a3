package org.photofactory.kernel.ledger.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy that a check did not find whole.
 *
 * @param fileName of the original, as a person named it
 * @param path of the original in the vault
 * @param reason a sentence for people
 * @param mendedAt when a whole copy was there again; null while there is none
 */
public record Finding(
    long assetId,
    String fileName,
    String path,
    Kind kind,
    String reason,
    Instant at,
    @Nullable Instant mendedAt) {

  /** Where it stands in the list. */
  public Bookmark bookmark() {
    return new Bookmark(mendedAt != null, assetId);
  }

  /** What was wrong with it. Names are stored, and part of the HTTP API. */
  public enum Kind {
    DAMAGED,
    MISSING
  }
}
