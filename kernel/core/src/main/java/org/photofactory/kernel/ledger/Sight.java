package org.photofactory.kernel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Whose things somebody gets to see.
 *
 * @param owner those of one person; null for everybody's
 */
public record Sight(@Nullable Long owner) {

  /** Ids of accounts begin at 1. */
  private static final long NO_ACCOUNT = 0;

  /** Nobody's, for guests. */
  public static Sight nobody() {
    return new Sight(NO_ACCOUNT);
  }

  /** One person's own. */
  public static Sight of(long owner) {
    return new Sight(owner);
  }

  /** Everybody's, for who keeps the house in order. */
  public static Sight everybody() {
    return new Sight((Long) null);
  }
}
