package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when something changes in folders. Only makes the next scan come sooner, so it may miss
 * things.
 */
final class FolderEvents implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderEvents.class);

  private final @Nullable WatchService watch;

  /**
   * @param changed told on a thread of its own
   */
  FolderEvents(Set<Path> folders, Runnable changed) {
    this.watch = watch(folders);
    if (watch != null) {
      WatchService open = watch;
      Thread.ofPlatform().daemon().name("plugin-folders").start(() -> listen(open, changed));
    }
  }

  @Override
  public void close() {
    if (watch != null) {
      try {
        watch.close();
      } catch (IOException failure) {
        log.debug("The folder watch does not close", failure);
      }
    }
  }

  private static @Nullable WatchService watch(Set<Path> folders) {
    try {
      WatchService watch = FileSystems.getDefault().newWatchService();
      folders.forEach(folder -> register(folder, watch));
      return watch;
    } catch (IOException unavailable) {
      log.info("No file system events for the plugins folders; they are scanned only");
      return null;
    }
  }

  private static void register(Path folder, WatchService watch) {
    try {
      folder.register(
          watch,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException away) {
      log.info("No file system events for {}; it is scanned only", folder);
    }
  }

  private static void listen(WatchService watch, Runnable changed) {
    try {
      while (true) {
        WatchKey key = watch.take();
        key.pollEvents();
        changed.run();
        key.reset();
      }
    } catch (ClosedWatchServiceException | InterruptedException ended) {
      log.debug("The folder watch has ended");
    }
  }
}
