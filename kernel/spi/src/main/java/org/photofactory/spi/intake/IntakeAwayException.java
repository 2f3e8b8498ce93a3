package org.photofactory.spi.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Nothing can be taken in right now (database away, vault not mounted, disk full, file unreadable
 * for the moment). The candidate is untouched: keep it and offer it again later.
 */
public class IntakeAwayException extends IOException {

  private final String code;

  /**
   * @param code stable upper-case code, for example {@code DATABASE_AWAY}
   * @param message a sentence for people
   * @param cause what it comes from; null when nothing was thrown
   */
  public IntakeAwayException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Stable upper-case code of the reason. */
  public String code() {
    return code;
  }
}
