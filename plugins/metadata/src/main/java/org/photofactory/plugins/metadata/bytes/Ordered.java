package org.photofactory.plugins.metadata.bytes;

import java.io.IOException;

/**
 * Bytes whose numbers stand in the order that the file states.
 *
 * @param bytes the bytes
 * @param little the lowest byte of a number comes first
 */
public record Ordered(ByteSource bytes, boolean little) {

  /** How many bytes there are. */
  public long length() {
    return bytes.length();
  }

  /** The part from {@code offset} to {@code end}, cut at the end of these. */
  public Ordered slice(long offset, long end) {
    return new Ordered(bytes.slice(offset, end), little);
  }

  /** Two bytes, unsigned. */
  public int unsigned16(long offset) throws IOException {
    return little ? bytes.little16(offset) : bytes.unsigned16(offset);
  }

  /** Two bytes, signed. */
  public int signed16(long offset) throws IOException {
    return (short) unsigned16(offset);
  }

  /** Four bytes, unsigned. */
  public long unsigned32(long offset) throws IOException {
    return little ? bytes.little32(offset) : bytes.unsigned32(offset);
  }

  /** Four bytes, signed. */
  public int signed32(long offset) throws IOException {
    return (int) unsigned32(offset);
  }

  /** Four bytes, a number with a fraction. */
  public float decimal32(long offset) throws IOException {
    return Float.intBitsToFloat(signed32(offset));
  }
}
