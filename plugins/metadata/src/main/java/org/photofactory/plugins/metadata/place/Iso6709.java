package org.photofactory.plugins.metadata.place;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 6709 text such as {@code +32.0929+034.8620+028.516/}, which films carry; also without
 * the leading zeros that the standard asks for, as phones write it.
 */
public final class Iso6709 {

  private static final Pattern POINT =
      Pattern.compile(
          "([+-])(\\d{1,2}|\\d{4}|\\d{6})([.]\\d+)?([+-])(\\d{1,3}|\\d{5}|\\d{7})(?!\\d)([.]\\d+)?"
              + "([+-]\\d+(?:[.]\\d+)?)?.*",
          Pattern.DOTALL);

  private Iso6709() {}

  /** The point; empty when the text is none. */
  public static Optional<GeoPoint> parse(@Nullable String text) {
    Matcher matcher = POINT.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double latitude = degrees(matcher.group(1), matcher.group(2), 2, matcher.group(3));
    double longitude = degrees(matcher.group(4), matcher.group(5), 3, matcher.group(6));
    String altitude = matcher.group(7);
    return GeoPoint.of(latitude, longitude, altitude == null ? null : Double.valueOf(altitude));
  }

  /**
   * Degrees, or degrees and minutes, or these and seconds, by the number of digits; the fraction is
   * of the last.
   */
  private static double degrees(
      String sign, String digits, int degreeDigits, @Nullable String fraction) {
    double unit = 1;
    int whole = Math.min(degreeDigits, digits.length());
    double value = Double.parseDouble(digits.substring(0, whole));
    for (int at = whole; at < digits.length(); at += 2) {
      unit /= 60;
      value += unit * Double.parseDouble(digits.substring(at, at + 2));
    }
    value += fraction == null ? 0 : unit * Double.parseDouble("0" + fraction);
    return sign.equals("-") ? -value : value;
  }
}
