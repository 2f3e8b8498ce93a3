package org.photofactory.kernel.vault.naming;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that cameras, phones and messengers write into file names: {@code IMG_20231006_063000.jpg},
 * {@code PXL_20231006_063000139}, {@code 2023-10-06 06.30.00.jpg}, {@code VID-20231006-WA0001.mp4}.
 * Stateless, thread-safe.
 */
public final class NameDates {

  private static final String DAY = "((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)";
  private static final String TIME = "(?:[-_. T]{1,4}(\\d\\d)([-_.h:]?)(\\d\\d)\\6(\\d\\d))?";
  private static final Pattern PATTERN = Pattern.compile("(?<!\\d)" + DAY + TIME);
  private static final int NOON = 12;

  private NameDates() {}

  /** The time that a name states; noon where it states a day only. */
  public static Optional<LocalDateTime> find(String name) {
    Matcher matcher = PATTERN.matcher(name);
    int from = 0;
    while (matcher.find(from)) {
      Optional<LocalDateTime> time = time(matcher);
      if (time.isPresent()) {
        return time;
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher matcher) {
    boolean dayOnly = matcher.group(5) == null;
    try {
      return Optional.of(
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 3),
              number(matcher, 4),
              dayOnly ? NOON : number(matcher, 5),
              dayOnly ? 0 : number(matcher, 7),
              dayOnly ? 0 : number(matcher, 8)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
