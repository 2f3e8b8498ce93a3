package org.photofactory.kernel.ledger.backups;

import java.time.Instant;

/**
 * An original that was missing or damaged, and what became of it.
 *
 * @param fileName as a person named it
 * @param path where it lies in the vault
 * @param reason a sentence for people
 */
public record Returned(
    long assetId, String fileName, String path, Outcome outcome, String reason, Instant at) {

  /** Where it stands in the list. */
  public Bookmark bookmark() {
    return new Bookmark(outcome == Outcome.RESTORED, assetId);
  }

  /** What became of it. Names are stored, and part of the HTTP API. */
  public enum Outcome {
    /** It is back. */
    RESTORED,
    /** The target has no copy of it. */
    NO_COPY,
    /** What the target gave had other bytes. */
    COPY_DAMAGED,
    /** The copy could not be read, or not be put back. */
    FAILED
  }
}
