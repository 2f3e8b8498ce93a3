package org.photofactory.kernel.ledger.plugins;

import java.time.Instant;

/**
 * A jar that the store holds.
 *
 * @param label its folder's name: the version, with a suffix where another jar had that already
 * @param sha256 of the jar, in lower case hex
 * @param bytes its size
 * @param origin how it came: {@code folder}, {@code upload}, or the name of a catalog
 */
public record StoredVersion(
    String label, String sha256, long bytes, String origin, Instant installedAt) {}
