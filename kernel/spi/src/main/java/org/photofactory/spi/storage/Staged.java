package org.photofactory.spi.storage;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Bytes that a vault has taken in but not yet placed.
 *
 * @param file where they lie, readable until placed or discarded
 * @param sha256 lower-case hex SHA-256 of the bytes
 * @param bytes how many there are
 */
public record Staged(Path file, String sha256, long bytes) {

  public Staged {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(sha256, "sha256 is null");
  }
}
