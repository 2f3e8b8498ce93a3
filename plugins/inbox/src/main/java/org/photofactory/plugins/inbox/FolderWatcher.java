package org.photofactory.plugins.inbox;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of the file system for any number of folders. Where the system has no more room for
 * watches, or none at all, it is silent, and scans have to do. For one thread.
 */
final class FolderWatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderWatcher.class);

  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private boolean full;

  FolderWatcher(Path folder) {
    service = open(folder);
  }

  /** Watches one folder, without its subfolders. Does nothing when it is watched already. */
  void watch(Path folder) {
    @Nullable WatchKey key = keys.get(folder);
    if (service == null || full || (key != null && key.isValid())) {
      return;
    }
    try {
      keys.put(
          folder,
          folder.register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY));
    } catch (FileSystemException thisOne) {
      log.debug("The folder {} cannot be watched: {}", folder, thisOne.toString());
    } catch (IOException refused) {
      full = true;
      log.warn(
          "The system watches no more folders ({}); the inbox is scanned instead",
          refused.toString());
    }
  }

  /**
   * Waits for events.
   *
   * @param changed told of every path that has come or changed
   * @return false when events were lost and a scan is due
   */
  boolean await(Duration timeout, Consumer<Path> changed) throws InterruptedException {
    if (service == null) {
      TimeUnit.NANOSECONDS.sleep(timeout.toNanos());
      return true;
    }
    boolean complete = true;
    try {
      @Nullable WatchKey key = service.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
      while (key != null) {
        complete &= deliver(key, changed);
        key = service.poll();
      }
    } catch (ClosedWatchServiceException closed) {
      return false;
    }
    return complete;
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException harmless) {
      log.debug("The watch service could not be closed", harmless);
    }
  }

  private boolean deliver(WatchKey key, Consumer<Path> changed) {
    Path folder = (Path) key.watchable();
    boolean complete = true;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        changed.accept(folder.resolve(name));
      } else {
        complete = false;
      }
    }
    if (!key.reset()) {
      keys.remove(folder);
    }
    return complete;
  }

  private static @Nullable WatchService open(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      log.warn("The system watches no folders ({}); the inbox is scanned instead", none.toString());
      return null;
    }
  }
}
