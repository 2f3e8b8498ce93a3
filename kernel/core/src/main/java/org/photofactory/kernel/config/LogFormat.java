package org.photofactory.kernel.config;

/** How log lines look. */
public enum LogFormat {
  /** For people on a terminal, as JSON elsewhere. */
  AUTO,
  /** Lines for people. */
  HUMAN,
  /** One JSON object a line. */
  JSON
}
