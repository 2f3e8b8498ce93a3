package org.photofactory.kernel.plugins;

import org.jspecify.annotations.Nullable;

/**
 * A plugin for people who look after plugins.
 *
 * @param status how it fares
 * @param about what it says about itself
 * @param versions what else could run
 */
public record PluginCard(PluginStatus status, About about, Versions versions) {

  /**
   * What a plugin says about itself.
   *
   * @param title its name for people; the id when its jar cannot be read
   * @param description one sentence; empty when its jar cannot be read
   */
  public record About(String title, String description) {

    /** What the jar says that a plugin should be running. */
    static About of(String id, @Nullable Wish wish) {
      return switch (wish) {
        case Wish.Run run -> of(run.jar().descriptor());
        case Wish.Rest rest -> of(rest.jar().descriptor());
        case Wish.Unfit _ -> new About(id, "");
        case null -> new About(id, "");
      };
    }

    private static About of(PluginDescriptor descriptor) {
      return new About(descriptor.title(), descriptor.description());
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
