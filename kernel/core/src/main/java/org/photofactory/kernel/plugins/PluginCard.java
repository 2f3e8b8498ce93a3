package org.photofactory.kernel.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin for people who look after plugins.
 *
 * @param status how it fares
 * @param about what it says about itself
 * @param versions what else could run
 * @param takenIn false for a jar that lies in the folder of plugins and was not taken in, so that
 *     there is nothing to do with it but to remove it there
 */
public record PluginCard(PluginStatus status, About about, Versions versions, boolean takenIn) {

  /**
   * What a plugin says about itself.
   *
   * @param title its name for people; the id when its jar cannot be read
   * @param description one sentence; empty when its jar cannot be read
   * @param adjustable whether there is something to set for it
   * @param panels the parts of the web app that it brings
   */
  public record About(
      String title, String description, boolean adjustable, List<PluginPanel> panels) {

    public About {
      panels = List.copyOf(panels);
    }

    /** What the jar says that a plugin should be running. */
    static About of(String id, @Nullable Wish wish) {
      return switch (wish) {
        case Wish.Run run -> of(run.jar().descriptor());
        case Wish.Rest rest -> of(rest.jar().descriptor());
        case Wish.Unfit _ -> unknown(id);
        case null -> unknown(id);
      };
    }

    static About of(PluginDescriptor descriptor) {
      return new About(
          descriptor.title(),
          descriptor.description(),
          !descriptor.settings().isEmpty(),
          descriptor.panels());
    }

    private static About unknown(String id) {
      return new About(id, "", false, List.of());
    }
  }

  /**
   * Its versions.
   *
   * @param shipped true when one came with the appliance
   * @param previous the one that can be gone back to; null when there is none
   * @param proven false while the running version can still be taken back by itself
   */
  public record Versions(boolean shipped, @Nullable String previous, boolean proven) {}
}
