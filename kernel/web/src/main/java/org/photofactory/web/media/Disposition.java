package org.photofactory.web.media;

import java.nio.charset.StandardCharsets;

/** Writes {@code Content-Disposition} headers after RFC 6266, names in the form of RFC 5987. */
final class Disposition {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Disposition() {}

  /** Has a browser save the file under {@code name}, which may hold any character. */
  static String attachment(String name) {
    return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String ascii(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(point -> plain.append(isQuotable(point) ? Character.toString(point) : "_"));
    return plain.toString();
  }

  private static boolean isQuotable(int point) {
    return point >= 0x20 && point < 0x7F && "\"\\/%".indexOf(point) < 0;
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append("%02X".formatted(octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
