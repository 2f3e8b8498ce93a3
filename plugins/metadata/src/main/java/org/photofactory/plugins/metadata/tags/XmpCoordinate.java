package org.photofactory.plugins.metadata.tags;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads XMP coordinates: {@code 38,24.311688S} (degrees, minutes) and {@code 38,24,18S} (with
 * seconds).
 */
final class XmpCoordinate {

  private static final Pattern COORDINATE =
      Pattern.compile("(\\d{1,3}),(\\d{1,2}(?:[.]\\d+)?)(?:,(\\d{1,2}(?:[.]\\d+)?))?([NSEW])");

  private XmpCoordinate() {}

  /** Degrees, negative in the south and west; empty when the text is no coordinate. */
  static Optional<Double> parse(@Nullable String text) {
    Matcher matcher = COORDINATE.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double seconds = matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3));
    double minutes = Double.parseDouble(matcher.group(2)) + seconds / 60;
    double degrees = Double.parseDouble(matcher.group(1)) + minutes / 60;
    return Optional.of("SW".contains(matcher.group(4)) ? -degrees : degrees);
  }
}
