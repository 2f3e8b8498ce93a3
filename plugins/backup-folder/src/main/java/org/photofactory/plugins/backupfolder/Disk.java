package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** What is done here survives a power cut once the call has returned. Thread-safe. */
final class Disk {

  /** Free space that is left alone: file systems that are full to the brim are slow and brittle. */
  private static final long RESERVE = 32L << 20;

  private final Object renaming = new Object();

  /** Makes a folder and its missing parents. */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = parentOf(folder);
    makeFolder(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException madeByAnother) {
      if (!Files.isDirectory(folder)) {
        throw madeByAnother;
      }
    }
    forceFolder(parent);
  }

  /** Forces the names in a folder to disk, where the file system can do that. */
  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException failure) {
      // What SMB shares answer (EINVAL): their server decides when names reach its disk.
      if (!String.valueOf(failure.getMessage()).contains("Invalid argument")) {
        throw failure;
      }
    }
  }

  /** True when that many bytes more can be written. */
  static boolean hasRoom(Path folder, long bytes) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() - RESERVE >= bytes;
  }

  /**
   * Gives a finished file its public name, if that is free; it may or may not keep the old one.
   *
   * @return false when something has that name
   */
  boolean publish(Path finished, Path target) throws IOException {
    makeFolder(parentOf(target));
    boolean published = link(finished, target);
    if (published) {
      forceFolder(parentOf(target));
    }
    return published;
  }

  private boolean link(Path finished, Path target) throws IOException {
    try {
      Files.createLink(target, finished);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      return rename(finished, target);
    }
  }

  /** exFAT and some shares know no links, and a rename overwrites: so one at a time. */
  private boolean rename(Path finished, Path target) throws IOException {
    synchronized (renaming) {
      if (taken(target)) {
        return false;
      }
      Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }

  /** What cannot be looked at is not free: only a disk that says so lets a name be taken. */
  private static boolean taken(Path target) throws IOException {
    try {
      Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException free) {
      return false;
    }
  }

  static Path parentOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "it has no folder");
  }
}
