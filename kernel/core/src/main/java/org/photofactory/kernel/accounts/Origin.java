package org.photofactory.kernel.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, for the trail of what was done.
 *
 * @param actor login of an account, {@link #NOBODY} or {@link #CONSOLE}
 * @param address where it came from; null at the console
 */
public record Origin(String actor, @Nullable String address) {

  static final String NOBODY = "nobody";
  static final String CONSOLE = "console";

  /** Somebody who has not logged in. */
  public static Origin stranger(String address) {
    return new Origin(NOBODY, address);
  }

  /** Whoever sits at the machine itself. */
  public static Origin console() {
    return new Origin(CONSOLE, null);
  }
}
