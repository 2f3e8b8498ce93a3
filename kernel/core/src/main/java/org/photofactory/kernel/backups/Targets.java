package org.photofactory.kernel.backups;

import java.nio.file.Path;
import java.util.List;
import org.photofactory.spi.backup.BackupItem;

/** The backup targets that plugins bring. Implementations are thread-safe. */
public interface Targets {

  /** Looks which can be used by now; to be called every few seconds. */
  void look();

  /** All that are here, as they were last looked at. */
  List<PresentTarget> present();

  /**
   * Has a copy written to a new file, however long that takes.
   *
   * @param newFile a path at which there is nothing
   */
  Retrieval retrieve(String target, BackupItem item, Path newFile) throws InterruptedException;
}
