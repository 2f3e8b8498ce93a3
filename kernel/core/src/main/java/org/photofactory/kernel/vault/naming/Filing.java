package org.photofactory.kernel.vault.naming;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What decides where an original is filed.
 *
 * @param name its safe name
 * @param time wall-clock time it belongs to
 * @param sha256 lower-case hex SHA-256 of its bytes
 */
public record Filing(SafeName name, LocalDateTime time, String sha256) {

  public Filing {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(time, "time is null");
    Objects.requireNonNull(sha256, "sha256 is null");
  }
}
