package org.photofactory.kernel.ledger.library;

/**
 * How much there is beside the originals themselves.
 *
 * @param duplicates times a file came that was known already
 * @param quarantined files in quarantine
 * @param trashed originals in the trash
 * @param deadLetters what stages gave up
 */
public record LibraryCounts(long duplicates, long quarantined, long trashed, long deadLetters) {}
