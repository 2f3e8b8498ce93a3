package org.photofactory.plugins.backupfolder;

import java.nio.file.Path;

/** Remembers which folders have been a backup before. Implementations are thread-safe. */
interface KnownFolders {

  boolean knows(Path folder);

  void remember(Path folder);
}
