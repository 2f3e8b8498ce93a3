package org.photofactory.spi.stage;

import org.jdbi.v3.core.Handle;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The result of a stage, put into the database by the kernel in the same transaction that sets the
 * flag: the flag is true if and only if the result is there.
 */
@ConsumerType
@FunctionalInterface
public interface Write {

  /**
   * Writes the result. Unqualified table names are those of the plugin's own schema; other tables
   * are denied, but for what plugins may read. Must be short (a statement has 30 s), must bear
   * repeating, must not commit, roll back or change its role, and must not keep {@code handle}.
   */
  void apply(Handle handle) throws Exception;

  /** This write, then another. */
  default Write andThen(Write next) {
    return handle -> {
      apply(handle);
      next.apply(handle);
    };
  }

  /** Writes nothing. */
  static Write nothing() {
    return handle -> {};
  }
}
