package org.photofactory.plugins.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks a folder file by file, and can rest between any two, so that a folder of a hundred thousand
 * files is never held in memory. Follows no links: they are given out like files. For one thread.
 */
final class TreeWalk implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(TreeWalk.class);

  private final Deque<Level> levels = new ArrayDeque<>();
  private final Consumer<Path> folders;

  /** A folder that is being listed. */
  private record Level(DirectoryStream<Path> stream, Iterator<Path> entries) {}

  /**
   * @param folders told of every folder before it is listed, the first one too
   */
  TreeWalk(Path folder, Consumer<Path> folders) {
    this.folders = folders;
    enter(folder);
  }

  /** The next file or link; null when there are no more. */
  @Nullable Path next() {
    while (!levels.isEmpty()) {
      @Nullable Path entry = entry(levels.element());
      if (entry == null) {
        leave();
      } else if (!Names.ignored(entry)) {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          return entry;
        }
        enter(entry);
      }
    }
    return null;
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      leave();
    }
  }

  private void enter(Path folder) {
    try {
      folders.accept(folder);
      DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
      levels.push(new Level(stream, stream.iterator()));
    } catch (IOException closed) {
      log.debug("The folder {} cannot be listed: {}", folder, closed.toString());
    }
  }

  private static @Nullable Path entry(Level level) {
    try {
      return level.entries().hasNext() ? level.entries().next() : null;
    } catch (DirectoryIteratorException gone) {
      return null;
    }
  }

  private void leave() {
    try {
      levels.pop().stream().close();
    } catch (IOException harmless) {
      log.debug("A folder could not be closed: {}", harmless.toString());
    }
  }
}
