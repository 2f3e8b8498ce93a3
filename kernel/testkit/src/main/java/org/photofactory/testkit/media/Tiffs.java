package org.photofactory.testkit.media;

/** TIFF files, little endian, whose directories say anything. */
final class Tiffs {

  /** Where the first directory stands. */
  static final int FIRST = 8;

  static final int ENTRY = 12;

  private static final int LONG = 4;

  private Tiffs() {}

  static byte[] file(byte[]... directories) {
    Octets file = Octets.little().text("II").u16(42).u32(FIRST);
    for (byte[] directory : directories) {
      file.all(directory);
    }
    return file.end();
  }

  /** How many bytes a directory of so many entries takes. */
  static int length(int entries) {
    return 2 + entries * ENTRY + 4;
  }

  static byte[] directory(long next, byte[]... entries) {
    Octets directory = Octets.little().u16(entries.length);
    for (byte[] entry : entries) {
      directory.all(entry);
    }
    return directory.u32(next).end();
  }

  static byte[] number(int tag, long value) {
    return list(tag, 1, value);
  }

  /** So many numbers, which stand elsewhere when there is more than one. */
  static byte[] list(int tag, long count, long at) {
    return Octets.little().u16(tag, LONG).u32(count, at).end();
  }
}
