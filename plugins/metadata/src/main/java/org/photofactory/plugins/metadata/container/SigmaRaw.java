package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;

/** The header of Sigma's X3F, which tells the size; its property lists are not read. */
final class SigmaRaw {

  private static final int COLUMNS = 28;
  private static final int ROWS = 32;

  private SigmaRaw() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.size(bytes.little32(COLUMNS), bytes.little32(ROWS));
  }
}
