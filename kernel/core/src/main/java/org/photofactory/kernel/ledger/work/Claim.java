package org.photofactory.kernel.ledger.work;

/**
 * A work row that this process owns.
 *
 * @param assetId the asset
 * @param attempt how many attempts have failed so far
 * @param priority 0 asked by a person, 1 new, 3 retry, 5 backfill, 7 re-run
 */
public record Claim(long assetId, int attempt, int priority) {}
