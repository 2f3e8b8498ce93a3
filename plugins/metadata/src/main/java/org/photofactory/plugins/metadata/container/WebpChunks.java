package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/** Walks the chunks of a WebP picture. */
final class WebpChunks {

  private static final int RIFF_HEAD = 12;
  private static final String EXIF_PREAMBLE = "Exif\0\0";

  private WebpChunks() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    for (RiffChunk chunk : RiffChunk.in(bytes, RIFF_HEAD)) {
      Damage.contain(() -> read(chunk, chunk.content(), findings));
    }
  }

  private static void read(RiffChunk chunk, ByteSource content, Findings findings)
      throws IOException {
    switch (chunk.type()) {
      case "VP8X" -> findings.size(1 + little24(content, 4), 1 + little24(content, 7));
      case "VP8 " -> findings.size(content.little16(6) & 0x3FFF, content.little16(8) & 0x3FFF);
      case "VP8L" -> readLossless(content.little32(1), findings);
      case "EXIF" -> TagBlocks.exif(withoutPreamble(content), findings);
      case "XMP " -> TagBlocks.xmp(content.read(0, (int) content.length()), findings);
      default -> {}
    }
  }

  /** Two sizes of 14 bits, each less one. */
  private static void readLossless(long bits, Findings findings) {
    findings.size(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
  }

  /** Some programs copy JPEG's preamble along. */
  private static ByteSource withoutPreamble(ByteSource content) throws IOException {
    return content.has(0, EXIF_PREAMBLE)
        ? content.slice(EXIF_PREAMBLE.length(), content.length())
        : content;
  }

  private static int little24(ByteSource bytes, long offset) throws IOException {
    return bytes.little16(offset) | bytes.unsigned8(offset + 2) << 16;
  }
}
