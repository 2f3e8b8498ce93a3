package org.photofactory.kernel.plugins;

/**
 * Where the kernel takes one type of service from plugins. Implementations are thread-safe.
 *
 * @param <T> an SPI type
 */
public interface ServiceDock<T> {

  /** The type. */
  Class<T> type();

  /**
   * Takes a service in.
   *
   * @param tenant the plugin version that brings it
   * @return its mooring, closed before the plugin goes
   * @throws RuntimeException when it cannot be taken; the plugin is then broken, and the message
   *     says why
   */
  Mooring dock(T service, Tenant tenant);

  /** A plugin is about to be replaced by another version; {@link #replaced} follows in any case. */
  default void replacing(String pluginId) {}

  /** A plugin has been replaced, or the attempt has ended. */
  default void replaced(String pluginId) {}

  /** Settings of a plugin have changed; what reads them at its beginning only begins anew. */
  default void settingsChanged(String pluginId) {}

  /** A service's stay in the kernel. */
  @FunctionalInterface
  interface Mooring extends AutoCloseable {

    /** All that its plugin version brings is docked: it works from now on. */
    default void started() {}

    /**
     * Lets the service go: when this returns, no call into it runs (or the stuck ones have been set
     * aside) and the kernel holds nothing of it.
     */
    @Override
    void close();
  }
}
