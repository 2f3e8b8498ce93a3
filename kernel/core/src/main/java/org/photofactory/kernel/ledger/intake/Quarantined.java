package org.photofactory.kernel.ledger.intake;

import java.time.Instant;

/**
 * A file in quarantine.
 *
 * @param id ledger id
 * @param file what it is and why it is here
 * @param path relative path in the quarantine folder
 * @param at since when it is here
 */
public record Quarantined(long id, NewQuarantined file, String path, Instant at) {}
