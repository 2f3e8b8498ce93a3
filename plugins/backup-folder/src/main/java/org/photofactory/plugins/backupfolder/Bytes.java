package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.photofactory.spi.backup.BackupItem;

/** Reads and writes whole files; interrupted threads get an exception. Thread-safe. */
final class Bytes {

  private static final int BUFFER = 256 * 1024;

  private final Opener opener;

  /** Opens files for reading, such that a thread that is interrupted gets an exception. */
  @FunctionalInterface
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  Bytes() {
    this(file -> Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ)));
  }

  Bytes(Opener opener) {
    this.opener = opener;
  }

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

  /**
   * True when a file holds an item's bytes, all of which are read.
   *
   * @throws UnreadableException when they cannot be
   */
  boolean are(BackupItem item, Path file) throws IOException {
    return sized(item, file) && copied(file, OutputStream.nullOutputStream()).equals(item.sha256());
  }

  /**
   * Copies a file to a new one; false when its bytes are not the item's. Unless it is true nothing
   * is left.
   *
   * @throws UnreadableException when the file cannot be read
   */
  boolean copy(BackupItem item, Path file, Path newFile) throws IOException {
    if (!sized(item, file)) {
      return false;
    }
    FileChannel out =
        FileChannel.open(newFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean whole = false;
    try (out) {
      whole = copied(file, Channels.newOutputStream(out)).equals(item.sha256());
    } finally {
      if (!whole) {
        Files.deleteIfExists(newFile);
      }
    }
    return whole;
  }

  /** A link is no copy: what it leads to may lie on the disk that is to be backed up. */
  private static boolean sized(BackupItem item, Path file) throws IOException {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isRegularFile() && found.size() == item.bytes();
    } catch (IOException failure) {
      // Other failures say that nothing can have that name, or nothing has.
      if (UnreadableException.tells(failure)) {
        throw UnreadableException.of(file, failure);
      }
      return false;
    }
  }

  private String copied(Path file, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(file)) {
      for (int count = read(file, in, buffer); count >= 0; count = read(file, in, buffer)) {
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private InputStream open(Path file) throws IOException {
    try {
      return opener.open(file);
    } catch (IOException failure) {
      throw UnreadableException.of(file, failure);
    }
  }

  private static int read(Path file, InputStream in, byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (IOException failure) {
      throw UnreadableException.of(file, failure);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
