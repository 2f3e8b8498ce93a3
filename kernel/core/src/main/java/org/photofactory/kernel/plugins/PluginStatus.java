package org.photofactory.kernel.plugins;

import org.jspecify.annotations.Nullable;

/**
 * A plugin as people see it.
 *
 * @param id its id
 * @param version version of its jar; empty when unknown
 * @param state what it is doing
 * @param reason why it is not active, or what is wrong although it is; null when all is well
 */
public record PluginStatus(String id, String version, State state, @Nullable String reason) {

  /** What a plugin is doing. */
  public enum State {
    /** Its jar is known but not started. */
    INSTALLED,
    /** It works. */
    ACTIVE,
    /** It is being taken out or replaced. */
    DRAINING,
    /** A person has switched it off. */
    DISABLED,
    /** It needs something this kernel does not offer. */
    INCOMPATIBLE,
    /** It failed. */
    BROKEN,
    /** Something of it takes effect with the next start of the appliance. */
    RESTART_NEEDED
  }
}
