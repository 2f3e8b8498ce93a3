package org.photofactory.kernel.ledger.stacks;

import org.jspecify.annotations.Nullable;

/**
 * Where a file stands.
 *
 * @param behind id of its cover; null when it stands on its own, or is one
 * @param as why it stands there; null when it does not
 */
public record Place(@Nullable Long behind, @Nullable StackKind as) {

  /** That of whoever stands on its own, or is a cover. */
  public static final Place OWN = new Place(null, null);

  public Place {
    if ((behind == null) != (as == null)) {
      throw new IllegalArgumentException("a place needs a cover and a reason, or neither");
    }
  }

  /** True where a person has put it. */
  boolean byPerson() {
    return as == StackKind.PERSON;
  }
}
