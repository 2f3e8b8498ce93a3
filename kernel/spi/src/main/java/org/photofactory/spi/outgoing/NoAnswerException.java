package org.photofactory.spi.outgoing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Another computer could not be asked, or gave no answer that can be used. */
public final class NoAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String hint;

  /**
   * @param code stable upper-case code
   * @param message a sentence for people
   * @param hint what a person can do
   * @param cause what lies below it; null when nothing does
   */
  public NoAnswerException(String code, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  /**
   * Stable upper-case code: {@code OUTGOING_ADDRESS}, {@code OUTGOING_REFUSED}, {@code
   * OUTGOING_FAILED}, {@code OUTGOING_TIMEOUT}, {@code OUTGOING_TOO_LARGE} or {@code
   * OUTGOING_INTERRUPTED}. After {@code OUTGOING_TIMEOUT} and {@code OUTGOING_TOO_LARGE} the other
   * computer has all that was to be sent to it, and may have done what it was asked for.
   */
  public String code() {
    return code;
  }

  /** What a person can do, a sentence. */
  public String hint() {
    return hint;
  }
}
