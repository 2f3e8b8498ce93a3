package org.photofactory.kernel.plugins;

import java.time.Duration;

/** A call into a plugin has come to no result; the message is a sentence for people. */
final class PluginCallException extends Exception {

  private final boolean defect;

  private PluginCallException(String message, boolean defect) {
    super(message);
    this.defect = defect;
  }

  /** The plugin has thrown. What it threw is not kept: its classes must be able to go. */
  static PluginCallException failed(Throwable cause) {
    return new PluginCallException("It failed: " + describe(cause), true);
  }

  /** It did not end in time. */
  static PluginCallException late(Duration limit) {
    return new PluginCallException(
        "It took longer than " + limit.toSeconds() + " s and was told to end.", true);
  }

  /** The plugin goes, is being replaced, or is not there. */
  static PluginCallException gone() {
    return new PluginCallException("Its plugin has gone, or is being replaced.", false);
  }

  /** Whether the plugin is at fault. */
  boolean defect() {
    return defect;
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
