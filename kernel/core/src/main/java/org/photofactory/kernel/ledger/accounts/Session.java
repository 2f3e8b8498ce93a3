package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;

/**
 * A browser that has logged in.
 *
 * @param id for showing and ending it
 * @param accountId who logged in
 * @param times when it began, was last used and ends unless used again
 * @param address where it came from at login
 * @param client the browser's name for itself at login
 */
public record Session(long id, long accountId, Times times, String address, String client) {

  /** When a session began, was last used, and ends unless it is used again. */
  public record Times(Instant createdAt, Instant seenAt, Instant expiresAt) {}
}
