package org.photofactory.plugins.metadata.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that can be read anywhere. Reads beyond the end, and reads of more than {@link #MAX_READ}
 * bytes at once, throw {@link DamagedException}, so that a hostile length costs neither memory nor
 * time. Used by one thread at a time.
 */
public interface ByteSource {

  /** No tag block of an honest file is larger. */
  int MAX_READ = 8 << 20;

  /** How many bytes there are. */
  long length();

  /**
   * Reads exactly {@code count} bytes.
   *
   * @throws DamagedException when they are not all there, or too many
   * @throws IOException when the disk fails
   */
  byte[] read(long offset, int count) throws IOException;

  /** One byte, unsigned. */
  int unsigned8(long offset) throws IOException;

  /** The part from {@code offset} to {@code end}, cut at the end of this source. */
  default ByteSource slice(long offset, long end) {
    return new Slice(this, offset, Math.min(end, length()));
  }

  /** Two bytes, big-endian, unsigned. */
  default int unsigned16(long offset) throws IOException {
    return unsigned8(offset) << 8 | unsigned8(offset + 1);
  }

  /** Four bytes, big-endian, signed. */
  default int signed32(long offset) throws IOException {
    return unsigned16(offset) << 16 | unsigned16(offset + 2);
  }

  /** Four bytes, big-endian, unsigned. */
  default long unsigned32(long offset) throws IOException {
    return signed32(offset) & 0xFFFFFFFFL;
  }

  /** Eight bytes, big-endian. */
  default long signed64(long offset) throws IOException {
    return unsigned32(offset) << 32 | unsigned32(offset + 4);
  }

  /** Two bytes, little-endian, unsigned. */
  default int little16(long offset) throws IOException {
    return unsigned8(offset) | unsigned8(offset + 1) << 8;
  }

  /** Four bytes, little-endian, unsigned. */
  default long little32(long offset) throws IOException {
    return (little16(offset) | (long) little16(offset + 2) << 16) & 0xFFFFFFFFL;
  }

  /** Text of one byte per character, as in the type codes of containers. */
  default String latin(long offset, int count) throws IOException {
    return new String(read(offset, count), StandardCharsets.ISO_8859_1);
  }

  /** True when these characters stand at {@code offset}; false also beyond the end. */
  default boolean has(long offset, String latin) throws IOException {
    return offset >= 0
        && offset + latin.length() <= length()
        && latin(offset, latin.length()).equals(latin);
  }
}
