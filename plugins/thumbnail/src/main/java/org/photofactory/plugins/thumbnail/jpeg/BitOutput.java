package org.photofactory.plugins.thumbnail.jpeg;

import java.util.Arrays;

/** Bytes and bits of a JPEG file in the making. Within a scan, 0xff is followed by a zero byte. */
final class BitOutput {

  private static final int WORD = 32;

  private byte[] bytes;
  private int length;
  private long pending;
  private int pendingBits;

  BitOutput(int expectedLength) {
    bytes = new byte[expectedLength];
  }

  /** Adds bytes as they are. */
  void raw(int... values) {
    reserve(values.length);
    for (int value : values) {
      bytes[length++] = (byte) value;
    }
  }

  /** Adds the lower {@code count} bits of a value to the scan; at most 27. */
  void bits(int value, int count) {
    pending = pending << count | value;
    pendingBits += count;
    if (pendingBits >= WORD) {
      pendingBits -= WORD;
      word((int) (pending >>> pendingBits));
    }
  }

  /** Fills the last byte of the scan with ones. */
  void endScan() {
    while (pendingBits % 8 != 0) {
      bits(1, 1);
    }
    while (pendingBits > 0) {
      pendingBits -= 8;
      stuffed((int) (pending >>> pendingBits) & 255);
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void word(int word) {
    reserve(8);
    int inverted = ~word;
    boolean hasMarkerByte = ((inverted - 0x01010101) & ~inverted & 0x80808080) != 0;
    if (hasMarkerByte) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        stuffed(word >>> shift & 255);
      }
      return;
    }
    bytes[length] = (byte) (word >>> 24);
    bytes[length + 1] = (byte) (word >>> 16);
    bytes[length + 2] = (byte) (word >>> 8);
    bytes[length + 3] = (byte) word;
    length += 4;
  }

  private void stuffed(int value) {
    reserve(2);
    bytes[length++] = (byte) value;
    if (value == 0xff) {
      bytes[length++] = 0;
    }
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
  }
}
