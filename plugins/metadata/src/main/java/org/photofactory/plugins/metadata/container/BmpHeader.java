package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;

/** The header of a Windows bitmap. */
final class BmpHeader {

  private static final int HEADER_SIZE = 14;
  private static final int OLD_HEADER = 12;

  private BmpHeader() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    if (bytes.little32(HEADER_SIZE) == OLD_HEADER) {
      findings.size(bytes.little16(18), bytes.little16(20));
    } else {
      // A negative height means that rows run downwards.
      findings.size((int) bytes.little32(18), Math.abs((long) (int) bytes.little32(22)));
    }
  }
}
