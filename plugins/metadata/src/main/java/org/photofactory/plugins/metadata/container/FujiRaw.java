package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;

/** Fujifilm's RAF: a JPEG with all tags, and a table of its own with the size of the picture. */
final class FujiRaw {

  private static final int JPEG_OFFSET = 84;
  private static final int JPEG_LENGTH = 88;
  private static final int TABLE_OFFSET = 92;
  private static final int CROPPED_SIZE = 0x111;
  private static final int MAX_ENTRIES = 1024;

  private FujiRaw() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    Damage.contain(() -> readTable(bytes, bytes.unsigned32(TABLE_OFFSET), findings));
    long start = bytes.unsigned32(JPEG_OFFSET);
    JpegSegments.read(bytes.slice(start, start + bytes.unsigned32(JPEG_LENGTH)), findings);
  }

  private static void readTable(ByteSource bytes, long offset, Findings findings)
      throws IOException {
    long entries = Math.min(MAX_ENTRIES, bytes.unsigned32(offset));
    long at = offset + 4;
    for (int entry = 0; entry < entries; entry++) {
      if (bytes.unsigned16(at) == CROPPED_SIZE) {
        findings.size(bytes.unsigned16(at + 6), bytes.unsigned16(at + 4));
      }
      at += 4 + bytes.unsigned16(at + 2);
    }
  }
}
