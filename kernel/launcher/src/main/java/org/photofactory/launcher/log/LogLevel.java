package org.photofactory.launcher.log;

import java.util.logging.Level;

/** The five levels, and how java.util.logging calls them. */
public enum LogLevel {
  /** A person must act. */
  ERROR(Level.SEVERE),
  /** Degraded, and healing itself. */
  WARN(Level.WARNING),
  /** Milestones. */
  INFO(Level.INFO),
  /** What happens to single assets. */
  DEBUG(Level.FINE),
  /** Everything. */
  TRACE(Level.FINEST);

  private final Level level;

  LogLevel(Level level) {
    this.level = level;
  }

  Level level() {
    return level;
  }

  static LogLevel of(Level level) {
    for (LogLevel candidate : values()) {
      if (level.intValue() >= candidate.level.intValue()) {
        return candidate;
      }
    }
    return TRACE;
  }
}
