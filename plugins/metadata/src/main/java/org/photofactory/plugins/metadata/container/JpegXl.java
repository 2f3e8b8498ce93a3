package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Reads JPEG XL: a bare codestream, or boxes with a codestream and tags. Compressed tag boxes are
 * not read.
 */
final class JpegXl {

  private static final int BARE_CODESTREAM = 0xFF0A;

  /** A partial codestream starts with its number. */
  private static final int PART_NUMBER = 4;

  private JpegXl() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    if (bytes.unsigned16(0) == BARE_CODESTREAM) {
      JpegXlHeader.read(bytes, findings);
      return;
    }
    for (Box box : Box.in(bytes)) {
      Damage.contain(() -> readBox(box.type(), box.content(), findings));
    }
  }

  private static void readBox(String type, ByteSource content, Findings findings)
      throws IOException {
    switch (type) {
      case "jxlc" -> JpegXlHeader.read(content, findings);
      case "jxlp" -> readPart(content, findings);
      case "Exif" ->
          TagBlocks.exif(content.slice(4 + content.unsigned32(0), content.length()), findings);
      case "xml " -> TagBlocks.xmp(content.read(0, (int) content.length()), findings);
      default -> {}
    }
  }

  private static void readPart(ByteSource content, Findings findings) throws IOException {
    if (!findings.sized()) {
      JpegXlHeader.read(content.slice(PART_NUMBER, content.length()), findings);
    }
  }
}
