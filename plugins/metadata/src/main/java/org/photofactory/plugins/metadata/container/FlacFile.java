package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.VorbisComment;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;

/** FLAC: blocks, of which the first tells the length in samples, another what is played. */
final class FlacFile {

  static final String MARK = "fLaC";

  private static final int MOST_BLOCKS = 64;
  private static final int LAST = 0x80;
  private static final int STREAM = 0;
  private static final int COMMENTS = 4;

  /** In the first block: 20 bits of sample rate, 8 bits of form, 36 bits of samples. */
  private static final int RATE = 10;

  private FlacFile() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.add(new Encoding(null, "flac", null, null, null, null));
    long at = MARK.length();
    for (int count = 0; count < MOST_BLOCKS && at + 4 <= bytes.length(); count++) {
      int kind = bytes.unsigned8(at);
      long end = at + 4 + (bytes.unsigned32(at) & 0xFFFFFF);
      ByteSource block = bytes.slice(at + 4, end);
      Damage.contain(() -> readBlock(kind & ~LAST, block, findings));
      if ((kind & LAST) != 0) {
        return;
      }
      at = end;
    }
  }

  private static void readBlock(int kind, ByteSource block, Findings findings) throws IOException {
    switch (kind) {
      case STREAM -> readStream(block.signed64(RATE), findings);
      case COMMENTS -> findings.add(VorbisComment.read(block));
      default -> {}
    }
  }

  private static void readStream(long packed, Findings findings) {
    long samples = packed & 0xFFFFFFFFFL;
    long rate = packed >>> 44;
    if (rate > 0) {
      findings.duration(Duration.ofMillis(Math.round(1000.0 * samples / rate)));
    }
  }
}
