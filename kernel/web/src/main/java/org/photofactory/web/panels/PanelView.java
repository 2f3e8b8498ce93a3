package org.photofactory.web.panels;

import org.photofactory.kernel.plugins.PanelSet;
import org.photofactory.kernel.plugins.PluginPanel;
import org.photofactory.kernel.plugins.PluginPanel.Slot;

/**
 * A part of the web app that a plugin brings.
 *
 * @param plugin the plugin's id
 * @param pluginTitle the plugin's name for people
 * @param name of the panel, unique within the plugin
 * @param slot where it is shown
 * @param title its name for people
 * @param root address below which the plugin's files are found; another one after every start and
 *     update
 * @param module its ES module, below the root
 * @param trusted true when it came with the appliance: its module may run in the page itself. All
 *     others run in a frame, whose page is at the root
 */
public record PanelView(
    String plugin,
    String pluginTitle,
    String name,
    Slot slot,
    String title,
    String root,
    String module,
    boolean trusted) {

  static PanelView of(PanelSet set, PluginPanel panel) {
    return new PanelView(
        set.pluginId(),
        set.title(),
        panel.name(),
        panel.slot(),
        panel.title(),
        PanelsHandler.ROOT + set.pluginId() + '/' + set.edition() + '/',
        panel.module(),
        set.shipped());
  }
}
