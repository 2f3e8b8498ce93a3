package org.photofactory.web;

import java.io.IOException;

/** The server could not be started. */
public class ServerStartException extends IOException {

  private final String code;
  private final String hint;

  /**
   * @param code stable upper-case code, for example {@code PORT_TAKEN}
   * @param message a sentence for people
   * @param hint what to do about it
   */
  public ServerStartException(String code, String message, String hint, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  /** Stable upper-case code of the reason. */
  public String code() {
    return code;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
