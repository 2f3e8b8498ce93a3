package org.photofactory.plugins.thumbnail.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Unsigned numbers in a few bytes of a file.
 *
 * @param buffer the bytes, in their order
 */
record Numbers(ByteBuffer buffer) {

  static Numbers big(ByteBuffer buffer) {
    return new Numbers(buffer.order(ByteOrder.BIG_ENDIAN));
  }

  static Numbers little(ByteBuffer buffer) {
    return new Numbers(buffer.order(ByteOrder.LITTLE_ENDIAN));
  }

  int u16(int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }

  long u32(int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }

  /** As it stands; negative values point nowhere and are refused by whoever reads there. */
  long s64(int at) {
    return buffer.getLong(at);
  }

  /** Four characters that name a part of a file. */
  String name(int at) {
    byte[] name = new byte[4];
    buffer.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
