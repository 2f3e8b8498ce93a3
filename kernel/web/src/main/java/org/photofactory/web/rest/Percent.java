package org.photofactory.web.rest;

import java.nio.charset.StandardCharsets;

/** Text in places that take few characters as they are (RFC 3986, 2.1). */
public final class Percent {

  private Percent() {}

  /**
   * The UTF-8 of a text with each octet written as figures that is not plain.
   *
   * @param plain the ASCII characters that stand for themselves
   */
  public static String encoded(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (plain.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append("%02X".formatted(octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
