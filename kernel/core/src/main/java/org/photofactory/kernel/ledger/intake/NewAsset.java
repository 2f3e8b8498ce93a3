package org.photofactory.kernel.ledger.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/**
 * What an asset's row will be, but for its key in the vault.
 *
 * @param sha256 lower-case hex
 * @param bytes size
 * @param kind by content
 * @param mime by content
 * @param fileName as a person named it
 * @param source who brought it
 * @param receivedAt when it came
 * @param modifiedAt the file's own time; null when unknown
 * @param sortTime wall-clock time it is filed under
 */
public record NewAsset(
    String sha256,
    long bytes,
    MediaKind kind,
    String mime,
    String fileName,
    String source,
    Instant receivedAt,
    @Nullable Instant modifiedAt,
    LocalDateTime sortTime) {

  public NewAsset {
    Objects.requireNonNull(sha256, "sha256 is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(mime, "mime is null");
    Objects.requireNonNull(fileName, "fileName is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(receivedAt, "receivedAt is null");
    Objects.requireNonNull(sortTime, "sortTime is null");
  }
}
