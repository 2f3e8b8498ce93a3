package org.photofactory.spi.media;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a medium was taken.
 *
 * @param local the wall-clock time where it was taken
 * @param offset that place's offset from UTC; null when nothing tells it
 * @param source where the time comes from, for example {@code exif:DateTimeOriginal} or {@code
 *     file:name}
 * @param offsetSource where the offset comes from, for example {@code exif:OffsetTimeOriginal} or
 *     {@code gps:zone}; null when there is no offset
 * @param confidence how far to trust the time
 */
public record CaptureTime(
    LocalDateTime local,
    @Nullable ZoneOffset offset,
    String source,
    @Nullable String offsetSource,
    Confidence confidence) {

  /** How far a time is to be trusted. */
  public enum Confidence {
    /** The camera wrote it as the time of capture. */
    CERTAIN,
    /** Written by software or derived from a related field. */
    LIKELY,
    /** Derived from the file's name or its time in the file system. */
    GUESSED
  }

  public CaptureTime {
    Objects.requireNonNull(local, "local is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(confidence, "confidence is null");
  }
}
