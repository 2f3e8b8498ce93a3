package org.photofactory.decoder.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Blocks of bytes, each behind its length. */
final class Frames {

  /** Nobody has so much to say. */
  static final int LONGEST = 1 << 20;

  private Frames() {}

  /**
   * The next block.
   *
   * @return empty when the other side has ended between two blocks
   * @throws EOFException when it has ended within one
   */
  static Optional<byte[]> read(InputStream input) throws IOException {
    byte[] length = input.readNBytes(Integer.BYTES);
    if (length.length == 0) {
      return Optional.empty();
    }
    if (length.length < Integer.BYTES) {
      throw new EOFException("ended within a length");
    }
    int count = new DataInputStream(new java.io.ByteArrayInputStream(length)).readInt();
    if (count < 0 || count > LONGEST) {
      throw new ProtocolException("a block of " + count + " bytes");
    }
    byte[] block = input.readNBytes(count);
    if (block.length < count) {
      throw new EOFException("ended within a block");
    }
    return Optional.of(block);
  }

  static void write(OutputStream output, byte[] block) throws IOException {
    if (block.length > LONGEST) {
      throw new ProtocolException("a block of " + block.length + " bytes");
    }
    DataOutputStream data = new DataOutputStream(output);
    data.writeInt(block.length);
    data.write(block);
    data.flush();
  }
}
