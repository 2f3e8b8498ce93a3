package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.photofactory.spi.backup.BackupItem;

/** Reads and writes whole files; interrupted threads get an exception. Stateless, thread-safe. */
final class Bytes {

  private static final int BUFFER = 256 * 1024;

  private Bytes() {}

  /** Writes all of {@code in} to a new file and forces it to disk; returns how many there were. */
  static long write(InputStream in, Path newFile) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (FileChannel out =
        FileChannel.open(newFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, count);
        while (part.hasRemaining()) {
          out.write(part);
        }
        bytes += count;
      }
      out.force(true);
    }
    return bytes;
  }

  /** True when a file holds an item's bytes, all of which are read. */
  static boolean are(BackupItem item, Path file) throws IOException {
    return sized(item, file) && copied(file, OutputStream.nullOutputStream()).equals(item.sha256());
  }

  /** Copies a file to a new one; false when its bytes are not the item's, and nothing is left. */
  static boolean copy(BackupItem item, Path file, Path newFile) throws IOException {
    if (!sized(item, file)) {
      return false;
    }
    String hash;
    try (OutputStream out = Files.newOutputStream(newFile, StandardOpenOption.CREATE_NEW)) {
      hash = copied(file, out);
    }
    boolean whole = hash.equals(item.sha256());
    if (!whole) {
      Files.delete(newFile);
    }
    return whole;
  }

  /** A link is no copy: what it leads to may lie on the disk that is to be backed up. */
  private static boolean sized(BackupItem item, Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == item.bytes();
  }

  private static String copied(Path file, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
