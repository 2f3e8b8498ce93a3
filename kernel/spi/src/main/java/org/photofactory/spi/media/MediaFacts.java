package org.photofactory.spi.media;

import java.time.Duration;
import java.util.Objects;
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
 * @param further what only some files tell
 */
public record MediaFacts(
    @Nullable CaptureTime captured,
    @Nullable Place place,
    @Nullable Camera camera,
    @Nullable Exposure exposure,
    @Nullable Dimensions dimensions,
    @Nullable Description description,
    @Nullable Duration duration,
    FurtherFacts further) {

  public MediaFacts {
    Objects.requireNonNull(further, "further is null");
  }

  /** Facts without further ones. */
  public MediaFacts(
      @Nullable CaptureTime captured,
      @Nullable Place place,
      @Nullable Camera camera,
      @Nullable Exposure exposure,
      @Nullable Dimensions dimensions,
      @Nullable Description description,
      @Nullable Duration duration) {
    this(captured, place, camera, exposure, dimensions, description, duration, FurtherFacts.NONE);
  }

  /** Facts of a file that tells nothing. */
  public static MediaFacts unknown() {
    return new MediaFacts(null, null, null, null, null, null, null);
  }

  /** The same with these further facts. */
  public MediaFacts with(FurtherFacts more) {
    return new MediaFacts(
        captured, place, camera, exposure, dimensions, description, duration, more);
  }

  /** Which other files it belongs to; null when to none. */
  public @Nullable Grouping grouping() {
    return further.grouping();
  }

  /** How it is encoded; null when unknown. */
  public @Nullable Encoding encoding() {
    return further.encoding();
  }

  /** What it says of the piece; null when nothing. */
  public @Nullable Music music() {
    return further.music();
  }
}
