package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/** Minolta's MRW: blocks, one with the size of the picture, one with a TIFF tree of all tags. */
final class MinoltaRaw {

  private static final int FIRST_BLOCK = 8;
  private static final int HEAD = 8;
  private static final int HEIGHT = 12;
  private static final int WIDTH = 14;

  private MinoltaRaw() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    long end = Math.min(bytes.length(), FIRST_BLOCK + bytes.unsigned32(4));
    long at = FIRST_BLOCK;
    while (at + HEAD <= end) {
      String type = bytes.latin(at, 4);
      long next = at + HEAD + bytes.unsigned32(at + 4);
      ByteSource content = bytes.slice(at + HEAD, next);
      Damage.contain(() -> readBlock(type, content, findings));
      at = next;
    }
  }

  private static void readBlock(String type, ByteSource content, Findings findings)
      throws IOException {
    switch (type) {
      case "\0PRD" -> findings.size(content.unsigned16(WIDTH), content.unsigned16(HEIGHT));
      case "\0TTW" -> TagBlocks.exif(content, findings);
      default -> {}
    }
  }
}
