package org.photofactory.spi.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The folders of one plugin with files derived from originals, outside of a stage, which gets them
 * from its context. The kernel gives each plugin its own as an OSGi service: take it in the
 * constructor of the component. Thread-safe.
 */
@ProviderType
public interface DerivedFolders {

  /**
   * The plugin's folder for an original.
   *
   * @param sha256 lower-case hex SHA-256 of the original
   * @return empty when there is none, or when the disk is away
   */
  Optional<Path> find(String sha256);
}
