package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import java.util.Objects;

/**
 * An account whose person leaves.
 *
 * @param id of the account
 * @param login for the trail
 * @param way what becomes of what it owns
 * @param leftAt when the person left
 * @param heir id of the account that gets what is handed over
 */
public record Leaving(long id, String login, Way way, Instant leftAt, long heir) {

  /** What becomes of what somebody owned. Names are stored. */
  public enum Way {
    /** It goes to the heir. */
    HAND_OVER,
    /** It goes into the trash, and with that for ever. */
    TRASH,
    /** It comes back from there, for the person was called back. */
    RETURN
  }

  public Leaving {
    Objects.requireNonNull(login, "login is null");
    Objects.requireNonNull(way, "way is null");
    Objects.requireNonNull(leftAt, "leftAt is null");
  }
}
