package org.photofactory.kernel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Whose things somebody gets to see.
 *
 * @param owner those of one person; null for everybody's
 */
public record Sight(@Nullable Long owner) {

  /** One person's own. */
  public static Sight of(long owner) {
    return new Sight(owner);
  }

  /** Everybody's, for who keeps the house in order. */
  public static Sight everybody() {
    return new Sight((Long) null);
  }
}
