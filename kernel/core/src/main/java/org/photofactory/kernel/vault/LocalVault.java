package org.photofactory.kernel.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.kernel.vault.files.Hashing;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;

/**
 * Originals in a folder of this machine, under names that people can read. Staged bytes lie in
 * {@code .photofactory/staging} of the same folder, so that placing never copies. Thread-safe.
 */
public final class LocalVault implements Vault {

  private static final String STAGING = ".photofactory/staging";

  private final MarkedRoot root;
  private final TrashFolder trash;
  private final Collisions collisions;
  private final Publisher publisher;

  public LocalVault(
      MarkedRoot root, TrashFolder trash, Collisions collisions, Publisher publisher) {
    this.root = Objects.requireNonNull(root, "root is null");
    this.trash = Objects.requireNonNull(trash, "trash is null");
    this.collisions = Objects.requireNonNull(collisions, "collisions is null");
    this.publisher = Objects.requireNonNull(publisher, "publisher is null");
  }

  @Override
  public Staged stage(InputStream in) throws IOException {
    Path staging = root.demand().resolve(STAGING);
    Durably.makeFolder(staging);
    Path file = staging.resolve(UUID.randomUUID().toString());
    Hashing.Copied copied = Hashing.copy(in, file);
    return new Staged(file, copied.sha256(), copied.bytes());
  }

  @Override
  public String place(Staged staged, String wantedKey) throws IOException {
    root.demand();
    String unique = Objects.requireNonNull(staged.file().getFileName()).toString();
    Iterator<String> keys = collisions.keys(wantedKey, unique).iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      if (placeAt(staged, key)) {
        return key;
      }
    }
    throw new FileAlreadyExistsException(wantedKey);
  }

  @Override
  public void discard(Staged staged) throws IOException {
    root.demand();
    Files.deleteIfExists(staged.file());
  }

  @Override
  public boolean exists(String key) throws IOException {
    return isOriginal(locate(key));
  }

  @Override
  public Path open(String key) throws IOException {
    Path file = locate(key);
    if (!isOriginal(file)) {
      throw new NoSuchFileException(key);
    }
    return file;
  }

  @Override
  public String hash(String key) throws IOException {
    Path file = locate(key);
    return Hashing.hash(isOriginal(file) ? file : trash.locate(key));
  }

  @Override
  public void trash(String key) throws IOException {
    Path file = locate(key);
    if (isOriginal(file)) {
      trash.take(file, key);
    }
  }

  @Override
  public void restore(String key) throws IOException {
    Path file = locate(key);
    if (trash.holds(key) || !isOriginal(file)) {
      Durably.makeFolder(parentOf(file));
      trash.giveBack(key, file);
    }
  }

  @Override
  public void purge(String key) throws IOException {
    root.demand();
    trash.purge(key);
  }

  /**
   * Removes what interrupted calls have left in the staging place. To be called only while nobody
   * stages.
   *
   * @return how many files were removed
   */
  public int sweepStaging() throws IOException {
    Path staging = root.demand().resolve(STAGING);
    if (!Files.isDirectory(staging)) {
      return 0;
    }
    int removed = 0;
    try (Stream<Path> files = Files.list(staging)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        removed += Files.deleteIfExists(file) ? 1 : 0;
      }
    }
    return removed;
  }

  private boolean placeAt(Staged staged, String key) throws IOException {
    Path target = locate(key);
    if (trash.holds(key)) {
      return false;
    }
    if (!Files.exists(staged.file())) {
      return holdsBytes(target, staged);
    }
    Durably.makeFolder(parentOf(target));
    return publisher.publish(staged.file(), target);
  }

  /**
   * Without links an interrupted call has moved the staged bytes away: then they lie where it
   * placed them.
   */
  private static boolean holdsBytes(Path target, Staged staged) throws IOException {
    if (!isOriginal(target)) {
      throw new NoSuchFileException(staged.file().toString());
    }
    return Files.size(target) == staged.bytes() && Hashing.hash(target).equals(staged.sha256());
  }

  /** A link is no original: nothing in the vault may lead out of it. */
  private static boolean isOriginal(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Path locate(String key) throws IOException {
    return VaultKeys.resolve(root.demand(), key);
  }

  private static Path parentOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "file has no folder");
  }
}
