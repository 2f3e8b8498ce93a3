package org.photofactory.testkit.media;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Megabytes of zeros, packed by a thousand, without the time that packing takes. */
final class Zeros {

  private static final int MEGABYTE = 1 << 20;
  private static final int ADLER_BASE = 65_521;

  private Zeros() {}

  /** A zlib stream. Behind a flush the same zeros pack to the same bytes, which repeat. */
  static byte[] deflated(int megabytes) {
    Octets stream = Octets.big().u8(0x78, 0x9c);
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      stream.all(megabyte(deflater)).times(megabytes - 1, megabyte(deflater));
    }
    long sum = (long) megabytes * MEGABYTE % ADLER_BASE;
    return stream.u8(3, 0).u32(sum << 16 | 1).end();
  }

  private static byte[] megabyte(Deflater deflater) {
    byte[] packed = new byte[MEGABYTE];
    deflater.setInput(new byte[MEGABYTE]);
    int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
    return Arrays.copyOf(packed, length);
  }
}
