package org.photofactory.kernel.config;

/** How log lines look. */
public enum LogFormat {
  /** Lines for people, with colours on a terminal. */
  HUMAN,
  /** One JSON object a line. */
  JSON
}
