package org.photofactory.testkit.media;

import java.util.zip.CRC32;

/** PNG files whose chunks say anything, with checksums that are right. */
final class Pngs {

  static final int RGBA = 6;
  static final int GREY = 0;

  private static final byte[] SIGNATURE = Octets.big().u8(0x89).text("PNG\r\n\u001a\n").end();

  private Pngs() {}

  static byte[] file(int width, int height, int depth, int colour, byte[] pixels) {
    byte[] header = Octets.big().u32(width, height).u8(depth, colour, 0, 0, 0).end();
    return Octets.big()
        .all(SIGNATURE)
        .all(chunk("IHDR", header))
        .all(chunk("IDAT", pixels))
        .all(chunk("IEND", new byte[0]))
        .end();
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] named = Octets.big().text(type).all(content).end();
    CRC32 checksum = new CRC32();
    checksum.update(named);
    return Octets.big().u32(content.length).all(named).u32(checksum.getValue()).end();
  }
}
