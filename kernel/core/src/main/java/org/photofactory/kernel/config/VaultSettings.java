package org.photofactory.kernel.config;

import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.kernel.vault.naming.Placement;

/**
 * How originals are kept.
 *
 * @param placement how new ones are filed
 * @param collision what is added to a name that is taken
 * @param trashDays days after which the trash is deleted for ever
 * @param reserveBytes free space below which nothing is taken in
 */
public record VaultSettings(
    Placement placement, Collisions collision, int trashDays, long reserveBytes) {}
