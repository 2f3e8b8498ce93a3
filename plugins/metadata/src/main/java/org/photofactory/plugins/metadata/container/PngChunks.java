package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/** Walks the chunks of a PNG. */
final class PngChunks {

  private static final int SIGNATURE = 8;
  private static final int MAX_CHUNKS = 100_000;
  private static final String XMP = "XML:com.adobe.xmp\0";

  private PngChunks() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    long at = SIGNATURE;
    for (int count = 0; count < MAX_CHUNKS && at + 12 <= bytes.length(); count++) {
      long length = bytes.unsigned32(at);
      String type = bytes.latin(at + 4, 4);
      if (type.equals("IEND")) {
        return;
      }
      read(type, bytes.slice(at + 8, at + 8 + length), findings);
      at += 12 + length;
    }
  }

  private static void read(String type, ByteSource chunk, Findings findings) throws IOException {
    switch (type) {
      case "IHDR" -> findings.size(chunk.unsigned32(0), chunk.unsigned32(4));
      case "eXIf" -> Damage.contain(() -> TagBlocks.exif(chunk, findings));
      case "tEXt", "zTXt" -> {
        if (PngProfile.is(chunk)) {
          Damage.contain(() -> PngProfile.read(chunk, type.equals("zTXt"), findings));
        } else {
          Damage.contain(() -> PngTimes.read(chunk, findings));
        }
      }
      case "tIME" -> Damage.contain(() -> PngTimes.changed(chunk, findings));
      case "iTXt" -> Damage.contain(() -> readText(chunk, findings));
      default -> {}
    }
  }

  /**
   * Keyword, compression flag and method, language, translated keyword, text; XMP must not be
   * compressed.
   */
  private static void readText(ByteSource chunk, Findings findings) throws IOException {
    if (!chunk.has(0, XMP) || chunk.unsigned8(XMP.length()) != 0) {
      return;
    }
    long at = afterZero(chunk, afterZero(chunk, XMP.length() + 2));
    TagBlocks.xmp(chunk.read(at, (int) (chunk.length() - at)), findings);
  }

  private static long afterZero(ByteSource chunk, long from) throws IOException {
    long at = from;
    while (chunk.unsigned8(at) != 0) {
      at++;
    }
    return at + 1;
  }
}
