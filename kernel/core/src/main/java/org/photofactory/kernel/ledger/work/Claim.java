package org.photofactory.kernel.ledger.work;

/**
 * A work row that this process owns.
 *
 * @param asset what it is about
 * @param attempt how many attempts have failed so far
 * @param priority 0 asked by a person, 1 new, 3 retry, 5 backfill, 7 re-run
 */
public record Claim(WorkAsset asset, int attempt, int priority) {

  /** Id of the asset. */
  public long assetId() {
    return asset.id();
  }
}
