package org.photofactory.plugins.metadata.codec;

import java.io.ByteArrayOutputStream;

/** Reads bit by bit; beyond the end all are zero. For one thread. */
final class Bits {

  private static final int MOST_ZEROS = 31;

  private final byte[] bytes;
  private long position;

  private Bits(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Of a unit of H.264: a 3 that was put between zeros is taken out. */
  static Bits ofUnit(byte[] unit) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(unit.length);
    int zeros = 0;
    for (byte value : unit) {
      boolean put = zeros >= 2 && value == 3;
      zeros = value == 0 ? zeros + 1 : 0;
      if (!put) {
        plain.write(value);
      }
    }
    return new Bits(plain.toByteArray());
  }

  boolean flag() {
    return read(1) == 1;
  }

  int read(int count) {
    int value = 0;
    for (int index = 0; index < count; index++) {
      int at = (int) (position >> 3);
      int bit = at < bytes.length ? bytes[at] >> 7 - (int) (position & 7) & 1 : 0;
      value = value << 1 | bit;
      position++;
    }
    return value;
  }

  void skip(int count) {
    position += count;
  }

  /** Exponential Golomb: as many zeros as digits follow the first one. */
  int exponential() {
    int zeros = 0;
    while (zeros < MOST_ZEROS && !flag()) {
      zeros++;
    }
    return (1 << zeros) - 1 + read(zeros);
  }

  int signedExponential() {
    int code = exponential();
    return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
  }
}
