package org.photofactory.spi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Storage of originals. Nothing in it is ever overwritten or changed; a file leaves only by {@link
 * #trash}.
 *
 * <p>Keys are relative paths with {@code /}, in NFC, without {@code .} or {@code ..} segments. All
 * methods may be called from many threads. Every method throws {@link VaultAwayException} when the
 * storage is not there (for example the disk is not mounted): the caller must then wait, and never
 * take it for a deletion.
 */
@ConsumerType
public interface Vault {

  /**
   * Takes all bytes of {@code in} into a private staging place of the vault's own file system,
   * hashing in the same pass, and forces them to disk. What is staged is invisible until placed.
   *
   * @throws IOException when reading or writing fails; nothing stays behind then
   */
  Staged stage(InputStream in) throws IOException;

  /**
   * Makes staged bytes an original under {@code wantedKey}, atomically and durably. If the key is
   * taken, the vault chooses a free one nearby; it never overwrites. May be repeated for the same
   * staged bytes after a crash: then it returns the key under which they lie already. The staging
   * place is cleared by {@link #discard} only.
   *
   * @return the key under which the original now lies
   */
  String place(Staged staged, String wantedKey) throws IOException;

  /**
   * Clears the staging place of bytes that will not be placed, or whose key has been written down.
   * Does nothing when they are gone already; never touches an original.
   */
  void discard(Staged staged) throws IOException;

  /** True when an original lies under this key. */
  boolean exists(String key) throws IOException;

  /**
   * A readable local file with the original's bytes; the caller must not change or keep it.
   *
   * @throws java.nio.file.NoSuchFileException when there is no original under this key
   */
  Path open(String key) throws IOException;

  /**
   * Reads the original again from the disk and returns the lower-case hex SHA-256 of what is there;
   * also of one that lies in the trash.
   *
   * @throws java.nio.file.NoSuchFileException when it is in neither place
   */
  String hash(String key) throws IOException;

  /** Moves an original to the trash. Does nothing when it already lies there. */
  void trash(String key) throws IOException;

  /** Brings an original back from the trash to its key. */
  void restore(String key) throws IOException;

  /** Removes an original from the trash for ever. Originals outside the trash cannot be removed. */
  void purge(String key) throws IOException;
}
