package org.photofactory.kernel.ledger.intake;

import java.time.Instant;

/**
 * A file in quarantine.
 *
 * @param id ledger id
 * @param owner who would own it, could it be an asset
 * @param file what it is and why it is here
 * @param path relative path in the quarantine folder
 * @param at since when it is here
 */
public record Quarantined(long id, long owner, NewQuarantined file, String path, Instant at) {}
