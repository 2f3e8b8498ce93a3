package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/**
 * A file that is being received. Nothing is left of it when it is closed before it is whole. For
 * one thread.
 */
final class IncomingFile extends OutputStream {

  private final PrivateFolder folder;
  private final Path path;
  private final FileChannel channel;
  private final OutputStream bytes;
  private final @Nullable String sha256;
  private final MessageDigest digest = digest();
  private boolean whole;

  /**
   * Begins a file.
   *
   * @param sha256 what its bytes must have; null when that is not known
   */
  IncomingFile(PrivateFolder folder, Path path, @Nullable String sha256) throws IOException {
    this.folder = folder;
    this.path = path;
    this.sha256 = sha256;
    this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.bytes = folder.guarded(Channels.newOutputStream(channel), 0);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] chunk, int offset, int length) throws IOException {
    try {
      bytes.write(chunk, offset, length);
    } catch (IOException failure) {
      throw folder.explain(failure);
    }
    if (sha256 != null) {
      digest.update(chunk, offset, length);
    }
  }

  /**
   * Ends the file where all its bytes have come.
   *
   * @throws ProblemException when they are not those that were announced; nothing is left then
   */
  Path whole() throws IOException {
    if (sha256 != null && !sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw mismatch();
    }
    whole = true;
    channel.close();
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!whole) {
      Files.deleteIfExists(path);
    }
  }

  /** What to throw when bytes do not have their checksum. */
  static ProblemException mismatch() {
    return Problem.of(
            460,
            "CHECKSUM_MISMATCH",
            "The bytes do not have their checksum; nothing was kept.",
            "Send them again.")
        .asException();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
