package org.photofactory.kernel.database;

import org.jspecify.annotations.Nullable;

/** The database server did not come up. */
public class ServerFailedException extends Exception {

  private final String hint;

  /**
   * @param message a sentence for people: what is wrong
   * @param hint a sentence for people: what to do
   */
  public ServerFailedException(String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  public ServerFailedException(String message, String hint) {
    this(message, hint, null);
  }

  /** What a person can do about it. */
  public String hint() {
    return hint;
  }
}
