package org.photofactory.kernel.accounts;

/** What was asked for an account is not possible. */
public class AccountRefusedException extends RuntimeException {

  private final String code;

  /**
   * @param code stable upper-case code, for example {@code LOGIN_TAKEN}
   * @param message a sentence for people
   */
  public AccountRefusedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable upper-case code of the reason. */
  public String code() {
    return code;
  }
}
