package org.photofactory.plugins.metadata.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time that phones and messengers put into file names. Names with a day but no time of
 * day ({@code IMG-20200218-WA0007.jpg}) give midnight.
 */
public final class FileNameTime {

  private static final String DAY =
      "(?<year>(?:19|20)\\d{2})%1$s(?<month>\\d{2})%1$s(?<day>\\d{2})";
  private static final String TIME =
      "(?<hour>\\d{%2$s})%1$s(?<minute>\\d{2})%1$s(?<second>\\d{2})(?:[.]?(?<fraction>\\d{3}))?"
          + "(?:[ \u00A0\u202F]?(?<half>[AaPp])[Mm](?![A-Za-z]))?";

  /**
   * {@code IMG_20200218_085553}, {@code PXL_20231006_063000139}, {@code VID_…}, {@code
   * 20200218085553}.
   */
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)" + DAY.formatted("") + "[-_ T]?" + TIME.formatted("", "2") + "(?!\\d)");

  /** A word between day and time, in any language: at, um, à, a las, kl. */
  private static final String AT = "(?:[\\p{L}\\p{M}]{1,5}[.]? )";

  /**
   * {@code 2020-02-18 08.55.53}, {@code Screenshot_2020-02-18-08-55-53}, {@code
   * signal-2020-02-18-08-55-53-123}, {@code WhatsApp Image 2020-02-18 at 08.55.53}, {@code
   * Screenshot 2020-02-18 at 8.55.53 PM}.
   */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<!\\d)"
              + DAY.formatted("[-._]")
              + "(?:[-_ T]| "
              + AT
              + "{1,2})"
              + TIME.formatted("[-._:]", "1,2")
              + "(?!\\d)");

  /** {@code signal-2020-02-18-085553}. */
  private static final Pattern MIXED =
      Pattern.compile(
          "(?<!\\d)" + DAY.formatted("-") + "[-_ T]" + TIME.formatted("", "2") + "(?!\\d)");

  /** {@code WP_20200218_08_55_53_Pro}, as Windows phones write. */
  private static final Pattern WINDOWS_PHONE =
      Pattern.compile("(?<!\\d)" + DAY.formatted("") + "_" + TIME.formatted("_", "2") + "(?!\\d)");

  /** {@code IMG-20200218-WA0007}, {@code VID-20200218-WA0001}. */
  private static final Pattern MESSENGER =
      Pattern.compile("(?<!\\d)" + DAY.formatted("") + "-WA\\d+");

  /** Pixel phones name files in UTC. */
  private static final Pattern NAMED_IN_UTC = Pattern.compile("PXL_.*", Pattern.DOTALL);

  private FileNameTime() {}

  /** The time in a name; empty when it has none. */
  public static Optional<TimeCandidate> of(String fileName) {
    return find(COMPACT, fileName)
        .or(() -> find(SPACED, fileName))
        .or(() -> find(MIXED, fileName))
        .or(() -> find(WINDOWS_PHONE, fileName))
        .or(() -> findDay(fileName))
        .map(local -> candidate(fileName, local));
  }

  private static TimeCandidate candidate(String fileName, LocalDateTime local) {
    return NAMED_IN_UTC.matcher(fileName).matches()
        ? TimeCandidate.utc(TimeSource.FILE_NAME, local)
        : TimeCandidate.of(TimeSource.FILE_NAME, new StatedTime(local, null));
  }

  private static Optional<LocalDateTime> find(Pattern pattern, String fileName) {
    Matcher matcher = pattern.matcher(fileName);
    return matcher.find() ? time(matcher) : Optional.empty();
  }

  private static Optional<LocalDateTime> findDay(String fileName) {
    Matcher matcher = MESSENGER.matcher(fileName);
    return matcher.find() ? day(matcher) : Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher matcher) {
    return day(matcher)
        .flatMap(
            day -> {
              try {
                return Optional.of(
                    day.withHour(hour(matcher))
                        .withMinute(number(matcher, "minute"))
                        .withSecond(number(matcher, "second"))
                        .withNano(millis(matcher.group("fraction")) * 1_000_000));
              } catch (DateTimeException impossible) {
                return Optional.empty();
              }
            });
  }

  private static Optional<LocalDateTime> day(Matcher matcher) {
    try {
      return Optional.of(
          LocalDateTime.of(
              number(matcher, "year"), number(matcher, "month"), number(matcher, "day"), 0, 0));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Macs write twelve hours, with a narrow blank before AM and PM. */
  private static int hour(Matcher matcher) {
    int hour = number(matcher, "hour");
    String half = matcher.group("half");
    if (half == null || hour < 1 || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int millis(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
