package org.photofactory.kernel.backups;

import org.jspecify.annotations.Nullable;

/**
 * A backup target whose plugin is here.
 *
 * @param plugin id of the plugin
 * @param off why it cannot be used as it is set up, as a sentence; null while it can
 * @param away why its storage could not be found when it was last looked for; null when it was
 */
public record PresentTarget(
    String name, String plugin, @Nullable String off, @Nullable String away) {}
