package org.photofactory.kernel.ledger.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source of plugins.
 *
 * @param place where it is
 * @param key who may sign it
 * @param kept what it said last
 * @param look how the last look at it went
 * @param addedAt since when it is a source
 */
public record CatalogRow(long id, Place place, String key, Kept kept, Look look, Instant addedAt) {

  /** Where a catalog is. */
  public record Place(Kind kind, String address) {}

  /** Of what kind a source is. */
  public enum Kind {
    /** An address of another computer. */
    WEB,
    /** A folder of this one, below {@code catalog/} of the data folder; empty for that itself. */
    FOLDER
  }

  /**
   * An index.
   *
   * @param index as it was signed
   */
  public record Kept(long sequence, String index, Instant at) {}

  /**
   * How the last look went.
   *
   * @param trouble why it failed; null when it did not
   * @param offeredKey another key that has signed what was refused; null when there is none
   */
  public record Look(Instant at, @Nullable Trouble trouble, @Nullable String offeredKey) {}

  /** Why a look failed. */
  public record Trouble(String code, String sentence, @Nullable String hint) {}
}
