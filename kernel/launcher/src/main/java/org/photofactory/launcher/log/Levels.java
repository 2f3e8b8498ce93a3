package org.photofactory.launcher.log;

import java.util.logging.Level;
import org.photofactory.kernel.config.LogThreshold;

/** The five levels, and how java.util.logging calls them. */
final class Levels {

  private Levels() {}

  static Level of(LogThreshold threshold) {
    return switch (threshold) {
      case ERROR -> Level.SEVERE;
      case WARN -> Level.WARNING;
      case INFO -> Level.INFO;
      case DEBUG -> Level.FINE;
      case TRACE -> Level.FINEST;
    };
  }

  /** The gravest of the five that {@code level} reaches. */
  static LogThreshold of(Level level) {
    for (LogThreshold threshold : LogThreshold.values()) {
      if (level.intValue() >= of(threshold).intValue()) {
        return threshold;
      }
    }
    return LogThreshold.TRACE;
  }
}
