package org.photofactory.kernel.database.migration;

import org.jspecify.annotations.Nullable;

/** The database and the program's schema changes do not fit together; a person must act. */
public class MigrationRefusedException extends RuntimeException {

  private final String hint;

  MigrationRefusedException(String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  MigrationRefusedException(String message, String hint) {
    this(message, hint, null);
  }

  /** What a person can do about it. */
  public String hint() {
    return hint;
  }
}
