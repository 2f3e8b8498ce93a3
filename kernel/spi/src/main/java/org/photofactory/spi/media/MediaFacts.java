package org.photofactory.spi.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that a metadata stage found out about one asset. Null means: not found. Recording facts
 * replaces the facts extracted before, never what a person has edited.
 *
 * @param captured when
 * @param place where
 * @param camera with what
 * @param exposure how
 * @param dimensions how large, as shown
 * @param description what people wrote
 * @param duration how long; films and sound only
 */
public record MediaFacts(
    @Nullable CaptureTime captured,
    @Nullable Place place,
    @Nullable Camera camera,
    @Nullable Exposure exposure,
    @Nullable Dimensions dimensions,
    @Nullable Description description,
    @Nullable Duration duration) {

  /** Facts of a file that tells nothing. */
  public static MediaFacts unknown() {
    return new MediaFacts(null, null, null, null, null, null, null);
  }
}
