package org.photofactory.web.live;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;

/**
 * Who is told of something.
 *
 * @param owner whose business it is, by the id of the account; null for everybody's
 * @param guests true for the guests of that library alone, false for the owner alone
 */
record Audience(@Nullable Long owner, boolean guests) {

  static final Audience EVERYBODY = new Audience(null, true);

  /** The owner alone. */
  static Audience owner(long owner) {
    return new Audience(owner, false);
  }

  /** Those to whom the owner shows the library. */
  static Audience guests(long owner) {
    return new Audience(owner, true);
  }

  boolean includes(Eyes eyes) {
    return owner == null || owner == eyes.owner() && guests == eyes.guest();
  }
}
