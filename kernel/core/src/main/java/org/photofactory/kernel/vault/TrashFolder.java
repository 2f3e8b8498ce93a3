package org.photofactory.kernel.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.kernel.vault.files.Hashing;
import org.photofactory.kernel.vault.files.Publisher;

/**
 * Where originals lie between "delete" and "gone for ever", under the keys they had. It may be on
 * another disk than the vault: then they are copied, compared by hash, and only then removed.
 * Thread-safe for different keys.
 */
public final class TrashFolder {

  private final Path folder;
  private final Publisher publisher;

  public TrashFolder(Path folder, Publisher publisher) {
    this.folder = folder.toAbsolutePath().normalize();
    this.publisher = Objects.requireNonNull(publisher, "publisher is null");
  }

  /** Where a key lies in the trash, whether it is there or not. */
  Path locate(String key) {
    return VaultKeys.resolve(folder, key);
  }

  /** True when the trash has an original of this key. */
  boolean holds(String key) {
    return Files.isRegularFile(locate(key), LinkOption.NOFOLLOW_LINKS);
  }

  /** Moves an original into the trash. */
  void take(Path original, String key) throws IOException {
    Path target = locate(key);
    Durably.makeFolder(parentOf(target));
    move(original, target);
  }

  /** Moves an original out of the trash. */
  void giveBack(String key, Path original) throws IOException {
    if (!holds(key)) {
      throw new NoSuchFileException(key);
    }
    move(locate(key), original);
  }

  /** Removes an original for ever. Does nothing when it is not here. */
  void purge(String key) throws IOException {
    Durably.remove(locate(key));
  }

  private void move(Path from, Path target) throws IOException {
    boolean sameDisk = Files.getFileStore(from).equals(Files.getFileStore(parentOf(target)));
    boolean moved = sameDisk ? publisher.move(from, target) : copyAcross(from, target);
    if (!moved) {
      endEarlierMove(from, target);
    }
  }

  /** A move that was interrupted before its last step has left the bytes in both places. */
  private static void endEarlierMove(Path from, Path target) throws IOException {
    boolean there =
        Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
            && Files.size(from) == Files.size(target)
            && Hashing.hash(from).equals(Hashing.hash(target));
    if (!there) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Durably.remove(from);
  }

  private boolean copyAcross(Path from, Path target) throws IOException {
    Path copy = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try (InputStream in = Files.newInputStream(from)) {
      Hashing.Copied copied = Hashing.copy(in, copy);
      if (!Hashing.hash(copy).equals(copied.sha256())) {
        throw new IOException("The copy of " + from + " to another disk came out different.");
      }
      boolean moved = publisher.move(copy, target);
      if (moved) {
        Durably.remove(from);
      }
      return moved;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Path parentOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "file has no folder");
  }
}
