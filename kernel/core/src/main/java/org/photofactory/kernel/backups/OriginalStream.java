package org.photofactory.kernel.backups;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.backup.BackupItem;

/**
 * Reads an original and hashes it on the way. With its last byte it fails if the bytes are not
 * those that the ledger knows: so no target can take a damaged original for a good one. For one
 * thread.
 */
final class OriginalStream extends FilterInputStream {

  private final BackupItem item;
  private final MessageDigest digest = sha256();
  private long count;
  private @Nullable IOException failure;

  private OriginalStream(BackupItem item, Path file) throws IOException {
    super(Files.newInputStream(file));
    this.item = item;
  }

  /**
   * @throws DamagedOriginalException when the file has not the item's size
   */
  static OriginalStream open(BackupItem item, Path file) throws IOException {
    if (Files.size(file) != item.bytes()) {
      throw damaged(item);
    }
    return new OriginalStream(item, file);
  }

  /** What reading it came to grief over, whatever the reader made of that; null: nothing. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int read = super.read(buffer, offset, length);
      count(buffer, offset, read);
      return read;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }

  /** Bytes that are skipped have to be hashed too. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = new byte[(int) Math.clamp(bytes, 0, 8192)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(byte[] buffer, int offset, int read) throws IOException {
    boolean ended = read < 0;
    if (!ended) {
      digest.update(buffer, offset, read);
      count += read;
    }
    if (count > item.bytes() || (ended && count < item.bytes())) {
      throw damaged(item);
    }
    if (!ended && read > 0 && count == item.bytes()) {
      compare();
    }
  }

  private void compare() throws DamagedOriginalException {
    if (!HexFormat.of().formatHex(digest.digest()).equals(item.sha256())) {
      throw damaged(item);
    }
  }

  private static DamagedOriginalException damaged(BackupItem item) {
    return new DamagedOriginalException(
        "The original %s in the vault is damaged: its bytes are not those that came in."
            .formatted(item.path()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
