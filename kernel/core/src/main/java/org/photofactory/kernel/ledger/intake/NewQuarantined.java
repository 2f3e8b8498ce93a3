package org.photofactory.kernel.ledger.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a quarantine row will be, but for the path of the file.
 *
 * @param fileName as a person named it
 * @param source who brought it
 * @param sha256 lower-case hex; null when it could not be read
 * @param bytes size
 * @param code stable upper-case code
 * @param message a sentence for people
 */
public record NewQuarantined(
    String fileName,
    String source,
    @Nullable String sha256,
    long bytes,
    String code,
    String message) {

  public NewQuarantined {
    Objects.requireNonNull(fileName, "fileName is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(message, "message is null");
  }
}
