package org.photofactory.kernel.plugins;

import org.jspecify.annotations.Nullable;

/** Something that somebody wanted of a plugin cannot be done; nothing has changed. */
public final class PluginDeedException extends Exception {

  /** Why not. */
  public enum Code {
    /** The framework of the plugins has not started, or does not run any more. */
    PLUGINS_AWAY,
    /** There is no plugin of this id. */
    PLUGIN_NOT_FOUND,
    /** It is no plugin, or a damaged or dangerous one. */
    PLUGIN_DAMAGED,
    /** It needs what this factory does not offer. */
    PLUGIN_INCOMPATIBLE,
    /** A newer version is there. */
    PLUGIN_OLDER,
    /** Another jar has been installed as this version. */
    VERSION_TAKEN,
    /** It came with the appliance and stays with it. */
    PLUGIN_SHIPPED,
    /** There is no version to go back to. */
    NO_PREVIOUS_VERSION,
    /** It is there and not switched off, so its data is in use. */
    PLUGIN_IN_USE,
    /** A deed that cannot be undone was not confirmed. */
    NOT_CONFIRMED
  }

  private final Code code;
  private final @Nullable String hint;

  /**
   * @param message a sentence for people
   * @param hint what helps; null when nothing does
   */
  public PluginDeedException(Code code, String message, @Nullable String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  /** Why not. */
  public Code code() {
    return code;
  }

  /** What helps; null when nothing does. */
  public @Nullable String hint() {
    return hint;
  }
}
