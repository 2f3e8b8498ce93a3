package org.photofactory.kernel.database;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through a failure and all that has caused it. */
public final class Causes {

  private Causes() {}

  /** True when the failure, or one of its causes, is such. */
  public static boolean any(Throwable failure, Predicate<Throwable> such) {
    return first(failure, such).isPresent();
  }

  /** The outermost of them that is such; causes may go round in a ring. */
  static Optional<Throwable> first(Throwable failure, Predicate<Throwable> such) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (such.test(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
