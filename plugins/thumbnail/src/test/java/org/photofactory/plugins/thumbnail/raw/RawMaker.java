package org.photofactory.plugins.thumbnail.raw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds RAW files byte by byte; numbers in one order. */
final class RawMaker {

  private final ByteOrder order;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RawMaker(ByteOrder order) {
    this.order = order;
  }

  RawMaker text(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawMaker bytes(byte[] content) {
    bytes.writeBytes(content);
    return this;
  }

  RawMaker u16(int value) {
    return bytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
  }

  RawMaker u32(long value) {
    return bytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
  }

  RawMaker zerosTo(int position) {
    return bytes(new byte[position - size()]);
  }

  /** A TIFF header: the first directory follows at once. */
  RawMaker tiffHeader(int magic) {
    return text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").u16(magic).u32(8);
  }

  /** A TIFF directory of entries {tag, type, count, value}, and the place of the next. */
  RawMaker directory(long next, long[]... entries) {
    u16(entries.length);
    for (long[] entry : entries) {
      u16((int) entry[0]).u16((int) entry[1]).u32(entry[2]);
      if (entry[1] == 3) {
        u16((int) entry[3]).u16(0);
      } else {
        u32(entry[3]);
      }
    }
    return u32(next);
  }

  /** An entry with one 32-bit value. */
  static long[] number(int tag, long value) {
    return new long[] {tag, 4, 1, value};
  }

  /** A film box. */
  RawMaker box(String name, byte[] content) {
    return u32(content.length + 8).text(name).bytes(content);
  }

  int size() {
    return bytes.size();
  }

  byte[] made() {
    return bytes.toByteArray();
  }
}
