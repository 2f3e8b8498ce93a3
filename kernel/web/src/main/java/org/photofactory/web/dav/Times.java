package org.photofactory.web.dav;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Times as programs write them. Stateless, thread-safe. */
final class Times {

  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private Times() {}

  /**
   * Seconds since 1970, with or without a fraction.
   *
   * @throws NumberFormatException when it is no number
   * @throws DateTimeException when no file can be so old or young
   */
  static Instant ofSeconds(String text) {
    if (text.length() > 32) {
      throw new NumberFormatException("too long");
    }
    return plausible(Instant.ofEpochSecond(new BigDecimal(text.strip()).longValue()));
  }

  /**
   * A time as HTTP writes it.
   *
   * @throws DateTimeException when it is none
   */
  static Instant ofHttp(String text) {
    return plausible(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
  }

  private static Instant plausible(Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new DateTimeException("no time of a file: " + time);
    }
    return time;
  }
}
