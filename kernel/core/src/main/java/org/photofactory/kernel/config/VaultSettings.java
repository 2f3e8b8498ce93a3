package org.photofactory.kernel.config;

/**
 * How originals are kept.
 *
 * @param placement how new ones are filed: {@code date}, {@code flat} or {@code cas}
 * @param collision what is added to a name that is taken: {@code suffix} or {@code uuid}
 * @param trashDays days after which the trash is deleted for ever
 * @param reserveBytes free space below which nothing is taken in
 */
public record VaultSettings(String placement, String collision, int trashDays, long reserveBytes) {}
