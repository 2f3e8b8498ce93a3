package org.photofactory.kernel.vault.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Gives a finished file its public name without ever overwriting another, even when two do it at
 * once. Both names must be on one file system. Safe for use by many threads of one process.
 *
 * <p>Where the file system knows hard links, the public name is a second link, which the system
 * makes only if the name is free. Elsewhere (exFAT, FAT, some network shares) the name is first
 * taken by an empty file, then the finished file is renamed over it. An empty file under a public
 * name is therefore an abandoned reservation and may be reused.
 */
public final class Publisher {

  /** Makes a second name for a file; {@link Files#createLink} in production. */
  @FunctionalInterface
  public interface Linker {
    void link(Path newName, Path existing) throws IOException;
  }

  private final Linker linker;
  private final Object reservations = new Object();

  public Publisher() {
    this(Files::createLink);
  }

  public Publisher(Linker linker) {
    this.linker = Objects.requireNonNull(linker, "linker is null");
  }

  /**
   * Makes the bytes of {@code finished} appear under {@code target}, whose folder must exist.
   * Afterwards {@code finished} may or may not still be there. May be repeated after a crash.
   *
   * @return false when another file has that name
   */
  public boolean publish(Path finished, Path target) throws IOException {
    boolean published = linkOrRename(finished, target);
    if (published) {
      Durably.forceFolder(parentOf(target));
    }
    return published;
  }

  /**
   * Moves a file to a free name.
   *
   * @return false when another file has that name; nothing has changed then
   */
  public boolean move(Path from, Path target) throws IOException {
    if (!publish(from, target)) {
      return false;
    }
    Durably.remove(from);
    return true;
  }

  private boolean linkOrRename(Path finished, Path target) throws IOException {
    try {
      linker.link(target, finished);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return sameFile(finished, target) || rename(finished, target);
    } catch (NoSuchFileException missing) {
      throw missing;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      return rename(finished, target);
    }
  }

  private boolean rename(Path finished, Path target) throws IOException {
    synchronized (reservations) {
      if (!reserve(target)) {
        return false;
      }
      try {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException refused) {
        giveUp(target);
        throw refused;
      }
      return true;
    }
  }

  private static void giveUp(Path reservation) throws IOException {
    if (Files.size(reservation) == 0) {
      Files.delete(reservation);
    }
  }

  private static boolean reserve(Path target) throws IOException {
    try {
      Files.createFile(target);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.size(target) == 0;
    }
  }

  private static boolean sameFile(Path finished, Path target) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.isSameFile(finished, target);
  }

  private static Path parentOf(Path target) {
    return Objects.requireNonNull(target.toAbsolutePath().getParent(), "target has no folder");
  }
}
