package org.photofactory.web.plugins;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.PluginCard;
import org.photofactory.kernel.plugins.PluginStatus.State;

/**
 * A plugin.
 *
 * @param id its id; the file's name of a jar that cannot tell
 * @param title its name for people
 * @param description one sentence; empty when unknown
 * @param version the running version; empty when unknown
 * @param state what it is doing
 * @param reason why it is not active, or what is wrong although it is; null when all is well
 * @param shipped true when a version came with the appliance, so that it cannot be removed
 * @param previous version that can be gone back to, {@code shipped} for the appliance's own; null
 *     when there is none
 * @param proven false while the running version can still be taken back by itself
 * @param adjustable whether there is something to set for it
 * @param takenIn false for a jar that lies in the folder of plugins and was not taken in: there is
 *     nothing to do with it but to remove it there
 */
public record PluginView(
    String id,
    String title,
    String description,
    String version,
    State state,
    @Nullable String reason,
    boolean shipped,
    @Nullable String previous,
    boolean proven,
    boolean adjustable,
    boolean takenIn) {

  static PluginView of(PluginCard card) {
    return new PluginView(
        card.status().id(),
        card.about().title(),
        card.about().description(),
        card.status().version(),
        card.status().state(),
        card.status().reason(),
        card.versions().shipped(),
        card.versions().previous(),
        card.versions().proven(),
        card.about().adjustable(),
        card.takenIn());
  }
}
