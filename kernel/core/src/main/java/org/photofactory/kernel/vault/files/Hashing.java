package org.photofactory.kernel.vault.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, alone or in the same pass as a copy. Stateless, thread-safe. */
public final class Hashing {

  /**
   * Large enough that the number of system calls does not matter, small enough for a 1 GB machine.
   */
  private static final int BUFFER = 256 * 1024;

  /**
   * What went through.
   *
   * @param sha256 lower-case hex
   * @param bytes how many there were
   */
  public record Copied(String sha256, long bytes) {}

  private Hashing() {}

  /**
   * Writes all bytes of {@code in} to a new file, forced to disk; when it fails, the file is
   * removed.
   */
  public static Copied copy(InputStream in, Path newFile) throws IOException {
    try {
      return copyAndForce(in, newFile);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(newFile);
      throw failure;
    }
  }

  /** Reads a file and returns the lower-case hex SHA-256 of its bytes. */
  public static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return hex(digest);
  }

  private static Copied copyAndForce(InputStream in, Path newFile) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (FileChannel out =
        FileChannel.open(newFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        write(out, ByteBuffer.wrap(buffer, 0, count));
        bytes += count;
      }
      out.force(true);
    }
    return new Copied(hex(digest), bytes);
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
