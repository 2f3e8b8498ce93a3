package org.photofactory.kernel.ledger.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event.Decision;

/**
 * A file that came, and what the intake made of it.
 *
 * @param assetId null when it went into quarantine
 * @param code quarantine code; null otherwise
 */
public record Arrival(
    @Nullable Long assetId,
    String fileName,
    Decision outcome,
    @Nullable String code,
    Instant at,
    String source) {}
