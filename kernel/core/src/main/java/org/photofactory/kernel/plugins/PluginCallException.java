package org.photofactory.kernel.plugins;

import java.time.Duration;

/** A call into a plugin has come to no result; the message is a sentence for people. */
final class PluginCallException extends Exception {

  private enum Kind {
    FAILED,
    LATE,
    GONE
  }

  private final Kind kind;

  private PluginCallException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  /** The plugin has thrown. What it threw is not kept: its classes must be able to go. */
  static PluginCallException failed(Throwable cause) {
    return new PluginCallException("It failed: " + describe(cause), Kind.FAILED);
  }

  /** It did not end in time. */
  static PluginCallException late(Duration limit) {
    return new PluginCallException(
        "It took longer than " + limit.toSeconds() + " s and was told to end.", Kind.LATE);
  }

  /** The plugin goes, is being replaced, or is not there. */
  static PluginCallException gone() {
    return new PluginCallException("Its plugin has gone, or is being replaced.", Kind.GONE);
  }

  /** Whether the plugin is at fault. */
  boolean defect() {
    return kind != Kind.GONE;
  }

  /** Whether it did not end in time. */
  boolean late() {
    return kind == Kind.LATE;
  }

  /** A plugin's exceptions may fail to speak. */
  private static String describe(Throwable cause) {
    try {
      return cause.toString();
    } catch (RuntimeException | Error speechless) {
      return cause.getClass().getSimpleName();
    }
  }
}
