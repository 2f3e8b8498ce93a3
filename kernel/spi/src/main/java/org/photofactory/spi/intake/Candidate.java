package org.photofactory.spi.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that might become an asset.
 *
 * @param file where it lies; a regular file that rests (nobody is writing to it)
 * @param name the name a person gave it; shown, and used for filing; may hold any character
 * @param source who brings it, for example {@code inbox} or {@code upload}
 * @param disposal what becomes of {@code file} after it has been accepted, or known before
 * @param capturedAt when the bringer says it was taken; null when it does not say. Used only when
 *     the file itself is silent.
 */
public record Candidate(
    Path file, String name, String source, Disposal disposal, @Nullable Instant capturedAt) {

  /** What becomes of the brought file once its bytes are safe in the vault or in quarantine. */
  public enum Disposal {
    /** It is removed. */
    REMOVE,
    /** It stays. */
    KEEP
  }

  public Candidate {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(disposal, "disposal is null");
  }
}
