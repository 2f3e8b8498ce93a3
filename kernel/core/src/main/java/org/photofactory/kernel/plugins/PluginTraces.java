package org.photofactory.kernel.plugins;

import java.io.IOException;

/**
 * What plugins leave behind in one room of the kernel when they have gone. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface PluginTraces {

  /**
   * Removes all that a plugin has left; does nothing when that is nothing. Nothing of the plugin
   * runs meanwhile. What was broken off is finished by the next call.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException when the database is away
   * @throws IOException when files cannot be removed; its message is a sentence for people
   * @throws InterruptedException when the appliance is stopping
   */
  void erase(String pluginId) throws IOException, InterruptedException;
}
