package org.photofactory.plugins.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
 * files is never held in memory. Only one folder is open at a time, however deep they are. Follows
 * no links: they are given out like files. For one thread.
 */
final class TreeWalk implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(TreeWalk.class);

  private final Deque<Path> ahead = new ArrayDeque<>();
  private final Consumer<Path> folders;
  private final Consumer<Path> closed;
  private @Nullable Level current;

  /** A folder that is being listed. */
  private record Level(DirectoryStream<Path> stream, Iterator<Path> entries) {}

  /**
   * @param folders told of every folder before it is listed, the first one too
   * @param closed told of every folder that may not be listed
   */
  TreeWalk(Path folder, Consumer<Path> folders, Consumer<Path> closed) {
    this.folders = folders;
    this.closed = closed;
    ahead.push(folder);
  }

  /** The next file or link; null when there are no more. */
  @Nullable Path next() {
    while (current != null || !ahead.isEmpty()) {
      if (current == null) {
        current = enter(ahead.pop());
      }
      @Nullable Path file = current == null ? null : file(current);
      if (file != null) {
        return file;
      }
      close();
    }
    return null;
  }

  /** The next file of a folder; its subfolders are kept for later. */
  private @Nullable Path file(Level level) {
    @Nullable Path entry = entry(level);
    while (entry != null) {
      if (!Names.ignored(entry)) {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          return entry;
        }
        ahead.push(entry);
      }
      entry = entry(level);
    }
    return null;
  }

  private @Nullable Level enter(Path folder) {
    try {
      folders.accept(folder);
      DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
      return new Level(stream, stream.iterator());
    } catch (NoSuchFileException | NotDirectoryException gone) {
      log.debug("The folder {} has gone", folder);
    } catch (IOException refused) {
      log.debug("The folder {} cannot be listed: {}", folder, refused.toString());
      closed.accept(folder);
    }
    return null;
  }

  private static @Nullable Path entry(Level level) {
    try {
      return level.entries().hasNext() ? level.entries().next() : null;
    } catch (DirectoryIteratorException gone) {
      return null;
    }
  }

  /** Leaves the folder that is open. */
  @Override
  public void close() {
    try {
      if (current != null) {
        current.stream().close();
      }
    } catch (IOException harmless) {
      log.debug("A folder could not be closed: {}", harmless.toString());
    }
    current = null;
  }
}
