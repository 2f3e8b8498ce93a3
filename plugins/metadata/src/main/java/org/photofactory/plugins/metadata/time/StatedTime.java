package org.photofactory.plugins.metadata.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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
              + "(?: ?([AaPp])[Mm])?"
              + " *(Z|[+-]\\d{1,2}:?\\d{2})?.*",
          Pattern.DOTALL);

  /** {@code 20200218085553}. */
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\D.*)?");

  /** {@code Tue Feb 18 08:55:53 2020}. */
  private static final DateTimeFormatter OF_C =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("EEE MMM ppd HH:mm:ss yyyy")
          .toFormatter(Locale.ENGLISH);

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})");

  /**
   * Reads a time; empty when the text is none, or one of a day that never was, such as all zeros.
   */
  public static Optional<StatedTime> parse(@Nullable String text) {
    String plain = plain(text == null ? "" : text.replace("\0", "").strip());
    Matcher matcher = TIME.matcher(plain);
    if (!matcher.matches()) {
      return ofC(plain);
    }
    try {
      return Optional.of(new StatedTime(local(matcher), offset(matcher.group(9)).orElse(null)));
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

  /** With signs between the numbers that everybody knows. */
  private static String plain(String text) {
    String signs = text.replace('\u5E74', ':').replace('\u6708', ':').replace("\u65E5", "");
    Matcher digits = DIGITS.matcher(signs);
    return digits.matches() ? digits.replaceFirst("$1:$2:$3 $4:$5:$6") : signs;
  }

  private static Optional<StatedTime> ofC(String text) {
    try {
      return Optional.of(new StatedTime(LocalDateTime.parse(text, OF_C), null));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** Midnight may be the end of a day, and a second be put in before it. */
  private static LocalDateTime local(Matcher matcher) {
    int hour = hour(number(matcher.group(4)), matcher.group(8));
    int minute = number(matcher.group(5));
    int second = number(matcher.group(6));
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    LocalDateTime time =
        LocalDateTime.of(
            number(matcher.group(1)),
            number(matcher.group(2)),
            number(matcher.group(3)),
            endOfDay ? 0 : hour,
            minute,
            second == 60 ? 59 : second,
            nanos(matcher.group(7)));
    return endOfDay ? time.plusDays(1) : time;
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null || hour < 1 || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }
}
