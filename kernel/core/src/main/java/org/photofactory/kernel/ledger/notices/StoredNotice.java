package org.photofactory.kernel.ledger.notices;

/**
 * A notice in the table.
 *
 * @param id of its row
 */
public record StoredNotice(long id, Told told) {}
