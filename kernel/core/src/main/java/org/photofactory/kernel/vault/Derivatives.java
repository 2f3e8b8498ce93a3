package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.Rendition;

/**
 * Files that can be made again from originals, filed by the original's hash. Safe for use by many
 * threads.
 */
public interface Derivatives {

  /**
   * Stores a rendition atomically, replacing one of the same name.
   *
   * @throws org.photofactory.spi.storage.VaultAwayException when the derivatives disk is not
   *     mounted
   */
  void store(String sha256, Rendition rendition, byte[] content) throws IOException;

  /** The file of a rendition, if it is there. */
  Optional<Path> find(String sha256, String renditionName);

  /**
   * The folder for files of another kind that a plugin derives from an original, made when it is
   * not there.
   *
   * @throws org.photofactory.spi.storage.VaultAwayException when the derivatives disk is not
   *     mounted
   */
  Path folder(String sha256, String pluginId) throws IOException;

  /** The same, if it is there. */
  Optional<Path> findFolder(String sha256, String pluginId);

  /**
   * Stores pictures out of a film, in place of those that it had; their files are copied.
   *
   * @throws org.photofactory.spi.storage.VaultAwayException when the derivatives disk is not
   *     mounted
   */
  void storeFrames(String sha256, List<Frame> frames) throws IOException;

  /** Pictures out of a film, by time; none when there are none. */
  List<Frame> frames(String sha256);

  /**
   * Removes the folders of a plugin, of all originals.
   *
   * @throws org.photofactory.spi.storage.VaultAwayException when the derivatives disk is not
   *     mounted
   * @throws InterruptedException between two of them
   */
  void removeFolders(String pluginId) throws IOException, InterruptedException;

  /** Removes all renditions of an original, and what else plugins have derived from it. */
  void remove(String sha256) throws IOException;
}
