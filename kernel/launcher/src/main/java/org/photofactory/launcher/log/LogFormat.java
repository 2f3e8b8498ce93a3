package org.photofactory.launcher.log;

import java.util.logging.Formatter;

/** How log lines look. */
public enum LogFormat {
  /** Lines for people. */
  HUMAN,
  /** One JSON object a line, for programs. */
  JSON;

  Formatter formatter(boolean colours) {
    return switch (this) {
      case HUMAN -> new HumanFormatter(colours);
      case JSON -> new JsonFormatter();
    };
  }
}
