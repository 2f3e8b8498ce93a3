package org.photofactory.plugins.watchedfolder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Looks through folders once. Follows no links, holds one folder open at a time, and never all
 * files at once. For one thread.
 */
final class Round {

  private final Memory memory;
  private final Troubles troubles;
  private final Resting resting;
  private final Deque<Path> ahead = new ArrayDeque<>();

  Round(Memory memory, Troubles troubles, Resting resting) {
    this.memory = memory;
    this.troubles = troubles;
    this.resting = resting;
  }

  /** Looks through a folder, as long as anything can be taken in. */
  void through(Path root) throws InterruptedException, MemoryAwayException {
    ahead.push(root);
    while (!ahead.isEmpty() && !troubles.general()) {
      demandTime();
      list(ahead.pop(), root);
    }
    ahead.clear();
    if (!troubles.general()) {
      resting.offerAll();
    }
  }

  private void list(Path folder, Path root) throws InterruptedException, MemoryAwayException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      boolean empty = see(entries, memory.known(folder));
      if (empty && folder.equals(root) && memory.knowsAnyBelow(root)) {
        troubles.add(
            "The folder %s is empty, and was not before: its disk is probably not mounted. What came from it stays in the library."
                .formatted(root));
      }
    } catch (NoSuchFileException | NotDirectoryException gone) {
      if (folder.equals(root)) {
        troubles.add("The folder %s has just gone.".formatted(root));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      troubles.add(
          "The folder %s cannot be read; give the appliance the right to, or look after its disk."
              .formatted(folder));
    }
  }

  /** True when there was nothing. */
  private boolean see(DirectoryStream<Path> entries, Set<Look> known)
      throws InterruptedException, MemoryAwayException {
    boolean empty = true;
    for (Path entry : entries) {
      demandTime();
      empty = false;
      if (!Names.ignored(entry) && !troubles.general()) {
        see(entry, known);
      }
    }
    return empty;
  }

  private void see(Path entry, Set<Look> known) throws InterruptedException, MemoryAwayException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException gone) {
      return;
    }
    if (found.isDirectory()) {
      ahead.push(entry);
    } else if (found.isRegularFile() && !known.contains(Look.of(entry, found))) {
      resting.add(new Sighting(entry, Look.of(entry, found)));
    }
  }

  private static void demandTime() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("told to stop");
    }
  }
}
