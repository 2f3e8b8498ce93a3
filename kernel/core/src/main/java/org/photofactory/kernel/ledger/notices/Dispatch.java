package org.photofactory.kernel.ledger.notices;

/**
 * A notice on its way to one receiver.
 *
 * @param notice id of the notice
 */
public record Dispatch(long notice, Receiver receiver, Standing standing) {}
