package org.photofactory.web.live;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;

/**
 * Who is told of something.
 *
 * @param owner whose business it is, by the id of the account; null for everybody's
 * @param guests whether guests of that library are told, too
 */
record Audience(@Nullable Long owner, boolean guests) {

  static final Audience EVERYBODY = new Audience(null, true);

  /** Whoever looks at a library. */
  static Audience library(long owner) {
    return new Audience(owner, true);
  }

  /** The owner alone: names of files that came, and what became of them. */
  static Audience owner(long owner) {
    return new Audience(owner, false);
  }

  boolean includes(Eyes eyes) {
    return owner == null || owner == eyes.owner() && (guests || !eyes.guest());
  }
}
