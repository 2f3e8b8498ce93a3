package org.photofactory.web.uploads;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.photofactory.kernel.ledger.tasks.UploadTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away once what earlier processes have left: bytes that belong to no upload, as a crash
 * came before the upload was written down, and tasks settled long ago. For one thread.
 */
final class Orphans {

  private static final Logger log = LoggerFactory.getLogger(Orphans.class);

  /** How long what became of a task can be asked for. */
  private static final Duration KEEP = Duration.ofDays(7);

  private final UploadFolder folder;
  private final UploadTasks tasks;
  private final Predicate<UUID> announced;

  private final List<UUID> before;

  /**
   * Looks at what is there; to be called before anything is received.
   *
   * @param announced true for files of uploads that may still go on
   */
  Orphans(UploadFolder folder, UploadTasks tasks, Predicate<UUID> announced) throws IOException {
    this.folder = folder;
    this.tasks = tasks;
    this.announced = announced;
    this.before = folder.kept();
  }

  /**
   * Clears away, when the ledger can be asked.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException when it cannot
   */
  void clear() throws IOException {
    Set<UUID> waiting = tasks.waitingFiles();
    List<UUID> orphans =
        before.stream().filter(file -> !waiting.contains(file) && !announced.test(file)).toList();
    for (UUID file : orphans) {
      folder.forget(file);
    }
    if (!orphans.isEmpty()) {
      log.info("Removed {} half-received files that belong to no upload", orphans.size());
    }
    tasks.prune(KEEP);
  }
}
