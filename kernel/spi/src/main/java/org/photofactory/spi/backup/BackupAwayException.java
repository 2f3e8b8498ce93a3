package org.photofactory.spi.backup;

import java.io.IOException;
import java.util.Objects;

/**
 * The target as a whole cannot be used just now: its disk is away or full, its server does not
 * answer. No item is to blame, and no copy is to be taken for missing.
 */
public class BackupAwayException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code stable upper-case code, for example {@code BACKUP_AWAY} or {@code BACKUP_FULL}
   * @param message a sentence for people, with what can be done about it
   */
  public BackupAwayException(String code, String message) {
    super(Objects.requireNonNull(message, "message is null"));
    this.code = Objects.requireNonNull(code, "code is null");
  }

  /** Stable upper-case code. */
  public String code() {
    return code;
  }
}
