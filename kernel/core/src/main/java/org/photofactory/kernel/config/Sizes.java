package org.photofactory.kernel.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them. */
final class Sizes {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB|TB)");
  private static final String UNITS = "BKMGT";

  private Sizes() {}

  /**
   * @throws IllegalArgumentException when it is not a number with a unit, or too large
   */
  static long parse(String text) {
    Matcher matcher = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text + " is no size");
    }
    int power = UNITS.indexOf(matcher.group(2).charAt(0));
    return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << (10 * power));
  }
}
