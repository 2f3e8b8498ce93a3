package org.photofactory.kernel.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.photofactory.spi.storage.DerivedFolders;

/**
 * What one plugin has derived from originals. Thread-safe.
 *
 * @param derivatives where it lies
 * @param pluginId whose it is
 */
public record PluginShelf(Derivatives derivatives, String pluginId) implements DerivedFolders {

  @Override
  public Optional<Path> find(String sha256) {
    return derivatives.findFolder(sha256, pluginId);
  }
}
