package org.photofactory.web.media;

import org.photofactory.web.rest.Percent;

/** Writes {@code Content-Disposition} headers after RFC 6266, names in the form of RFC 5987. */
final class Disposition {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Disposition() {}

  /** Has a browser save the file under {@code name}, which may hold any character. */
  static String attachment(String name) {
    return "attachment; filename=\""
        + ascii(name)
        + "\"; filename*=UTF-8''"
        + Percent.encoded(name, PLAIN);
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
}
