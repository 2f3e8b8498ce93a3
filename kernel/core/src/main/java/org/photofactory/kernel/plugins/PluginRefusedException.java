package org.photofactory.kernel.plugins;

import org.jspecify.annotations.Nullable;

/** A plugin cannot be taken in, or does not start; others are not concerned. */
final class PluginRefusedException extends Exception {

  private final PluginStatus.State state;

  private PluginRefusedException(
      PluginStatus.State state, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.state = state;
  }

  /** It needs something this kernel does not offer. */
  static PluginRefusedException incompatible(String message) {
    return new PluginRefusedException(PluginStatus.State.INCOMPATIBLE, message, null);
  }

  /** It is damaged, or it failed. */
  static PluginRefusedException broken(String message) {
    return new PluginRefusedException(PluginStatus.State.BROKEN, message, null);
  }

  /** It is damaged, or it failed. */
  static PluginRefusedException broken(String message, Throwable cause) {
    return new PluginRefusedException(PluginStatus.State.BROKEN, message, cause);
  }

  PluginStatus.State state() {
    return state;
  }

  /** The reason as a sentence for people. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
