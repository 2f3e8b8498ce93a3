package org.photofactory.kernel.plugins;

import java.util.List;

/**
 * The panels of a plugin that runs.
 *
 * @param pluginId the plugin
 * @param title its name for people
 * @param shipped true when its jar came with the appliance, so that its modules may run in the page
 *     itself
 * @param edition names these very files: the version, and a word that nobody can guess; never the
 *     same for other files
 * @param panels in the order of their declaration, never empty
 */
public record PanelSet(
    String pluginId, String title, boolean shipped, String edition, List<PluginPanel> panels) {}
