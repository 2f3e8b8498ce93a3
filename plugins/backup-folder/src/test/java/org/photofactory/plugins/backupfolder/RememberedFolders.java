package org.photofactory.plugins.backupfolder;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Known folders without a database. */
final class RememberedFolders implements KnownFolders {

  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  @Override
  public boolean knows(Path folder) {
    return folders.contains(folder);
  }

  @Override
  public void remember(Path folder) {
    folders.add(folder);
  }
}
