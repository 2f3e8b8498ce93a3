package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;

/**
 * An identity that is linked to an account.
 *
 * @param name what the person was called there when linked; only for people to read
 */
public record LinkedIdentity(Identity identity, String name, Instant linkedAt) {}
