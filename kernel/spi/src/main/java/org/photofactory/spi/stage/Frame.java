package org.photofactory.spi.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A picture out of a film.
 *
 * @param at when it is shown, from the beginning of the film, in whole milliseconds
 * @param file a JPEG file, upright, sRGB
 * @since 1.1
 */
public record Frame(Duration at, Path file) {

  public Frame {
    Objects.requireNonNull(file, "file is null");
    if (at.isNegative() || at.toDays() > 99) {
      throw new IllegalArgumentException("no film has a frame at " + at);
    }
  }
}
