package org.photofactory.kernel.config;

/** The least important log lines that are written. */
public enum LogThreshold {
  /** A person must act. */
  ERROR,
  /** Degraded, and healing itself. */
  WARN,
  /** Milestones. */
  INFO,
  /** What happens to single assets. */
  DEBUG,
  /** Everything. */
  TRACE
}
