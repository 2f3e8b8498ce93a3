package org.photofactory.spi.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/**
 * One medium in the library, as a stage sees it.
 *
 * @param id ledger id
 * @param sha256 lower-case hex SHA-256 of the original
 * @param kind what it is by content
 * @param mime media type by content, for example {@code image/jpeg}
 * @param fileName the name a person gave it
 * @param takenAt wall-clock capture time; null until a metadata stage has found one
 * @param receivedAt when the factory got it
 * @param modifiedAt the file's own time when it came; null when unknown
 * @param original the original on a local disk, to be read only, during the call only
 */
public record Asset(
    long id,
    String sha256,
    MediaKind kind,
    String mime,
    String fileName,
    @Nullable LocalDateTime takenAt,
    Instant receivedAt,
    @Nullable Instant modifiedAt,
    Path original) {

  /** Opens the original for reading. */
  public InputStream open() throws IOException {
    return Files.newInputStream(original);
  }
}
