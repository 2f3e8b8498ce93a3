package org.photofactory.plugins.metadata.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as a tag states it in text.
 *
 * @param local the wall-clock time
 * @param offset its offset from UTC; null when the text has none
 */
public record StatedTime(LocalDateTime local, @Nullable ZoneOffset offset) {

  /** EXIF {@code 2020:02:18 08:55:53}, ISO 8601, and what cameras and software make of them. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[-:/. ](\\d{1,2})[-:/. ](\\d{1,2})"
              + "(?:(?: +|T)(\\d{1,2})[:. ](\\d{1,2})(?:[:. ](\\d{1,2})(?:[.,](\\d+))?)?)?"
              + " *(Z|[+-]\\d{1,2}:?\\d{2})?.*",
          Pattern.DOTALL);

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})");

  /**
   * Reads a time; empty when the text is none, or one of a day that never was, such as all zeros.
   */
  public static Optional<StatedTime> parse(@Nullable String text) {
    Matcher matcher = TIME.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new StatedTime(local(matcher), offset(matcher.group(8)).orElse(null)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * Reads an offset like {@code +02:00}, {@code -0700} or {@code Z}; empty when the text is none.
   */
  public static Optional<ZoneOffset> offset(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher matcher = OFFSET.matcher(stripped);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(matcher.group(2));
    int minutes = Integer.parseInt(matcher.group(3));
    boolean onEarth = hours <= 14 && minutes < 60;
    return onEarth
        ? Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes))
        : Optional.empty();
  }

  /**
   * The same with the part of a second that stands in a field of its own; unchanged when that is no
   * number.
   */
  public StatedTime withFraction(@Nullable String digits) {
    String stripped = digits == null ? "" : digits.strip();
    return stripped.matches("\\d+")
        ? new StatedTime(local.withNano(nanos(stripped)), offset)
        : this;
  }

  private static LocalDateTime local(Matcher matcher) {
    return LocalDateTime.of(
        number(matcher.group(1)),
        number(matcher.group(2)),
        number(matcher.group(3)),
        number(matcher.group(4)),
        number(matcher.group(5)),
        number(matcher.group(6)),
        nanos(matcher.group(7)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }
}
