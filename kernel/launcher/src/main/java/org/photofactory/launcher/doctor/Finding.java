package org.photofactory.launcher.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check has found.
 *
 * @param level how bad it is
 * @param subject what was looked at, in a word or two
 * @param message what is the case
 * @param fix what to do; null when nothing is to be done
 */
record Finding(Level level, String subject, String message, @Nullable String fix) {

  /** How bad it is. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String subject, String message) {
    return new Finding(Level.OK, subject, message, null);
  }

  static Finding warn(String subject, String message, String fix) {
    return new Finding(Level.WARN, subject, message, fix);
  }

  static Finding fail(String subject, String message, String fix) {
    return new Finding(Level.FAIL, subject, message, fix);
  }

  String text() {
    String line = "%-5s %-12s %s%n".formatted(level, subject, message);
    return fix == null ? line : line + "                   fix: %s%n".formatted(fix);
  }
}
