package org.photofactory.kernel.ledger.work;

import java.time.Instant;

/** An asset that a stage has given up. */
public record DeadLetter(
    long assetId,
    String fileName,
    String stage,
    String code,
    String message,
    int attempts,
    Instant at) {}
