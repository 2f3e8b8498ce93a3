package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/** A Photoshop document: its header with the size, and its resources, among them EXIF and XMP. */
final class PhotoshopFile {

  private static final int HEIGHT = 14;
  private static final int WIDTH = 18;
  private static final int COLOUR_TABLE = 26;
  private static final int EXIF = 0x0422;
  private static final int XMP = 0x0424;
  private static final int MAX_RESOURCES = 1024;

  private PhotoshopFile() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.size(bytes.unsigned32(WIDTH), bytes.unsigned32(HEIGHT));
    long start = COLOUR_TABLE + 4 + bytes.unsigned32(COLOUR_TABLE);
    ByteSource resources = bytes.slice(start + 4, start + 4 + bytes.unsigned32(start));
    long at = 0;
    for (int count = 0; count < MAX_RESOURCES && resources.has(at, "8BIM"); count++) {
      long length = at + 6 + even(1 + resources.unsigned8(at + 6));
      long end = length + 4 + resources.unsigned32(length);
      int type = resources.unsigned16(at + 4);
      ByteSource content = resources.slice(length + 4, end);
      Damage.contain(() -> readResource(type, content, findings));
      at = even(end);
    }
  }

  private static void readResource(int type, ByteSource content, Findings findings)
      throws IOException {
    switch (type) {
      case EXIF -> TagBlocks.exif(content, findings);
      case XMP -> TagBlocks.xmp(content.read(0, (int) content.length()), findings);
      default -> {}
    }
  }

  /** Names and contents are padded to even lengths. */
  private static long even(long length) {
    return length + (length & 1);
  }
}
