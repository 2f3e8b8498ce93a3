package org.photofactory.kernel.database;

/** Another running appliance holds the data folder. */
public class InstanceHeldException extends RuntimeException {

  private final String hint;

  InstanceHeldException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What a person can do about it. */
  public String hint() {
    return hint;
  }
}
