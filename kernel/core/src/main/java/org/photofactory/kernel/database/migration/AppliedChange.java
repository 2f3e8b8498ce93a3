package org.photofactory.kernel.database.migration;

import org.jspecify.annotations.Nullable;

/**
 * A schema change that a database has had.
 *
 * @param version the version of its owner that made it; null when nobody has written that down
 */
public record AppliedChange(int number, String name, String sha256, @Nullable String version) {}
