package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.Id3;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;

/** MP3 and the like: what is played by the tags at both ends. How long, a program tells. */
final class MpegSound {

  private static final int MOST_PADDING = 4096;

  private MpegSound() {}

  /** True when a frame of MPEG sound, or of AAC, starts here. */
  static boolean isFrame(ByteSource bytes, long at) throws IOException {
    return at + 4 <= bytes.length() && codec(bytes, at).isPresent();
  }

  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.readInPart();
    if (bytes.has(0, Id3.MARK)) {
      Damage.contain(() -> findings.add(Id3.read(bytes)));
    }
    Damage.contain(() -> findings.add(Id3.readOld(bytes)));
    Damage.contain(() -> readSound(bytes, findings));
  }

  private static void readSound(ByteSource bytes, Findings findings) throws IOException {
    long start = Id3.end(bytes);
    if (bytes.has(start, FlacFile.MARK)) {
      FlacFile.read(bytes.slice(start, bytes.length()), findings);
      return;
    }
    for (long at = start; at < start + MOST_PADDING; at++) {
      Optional<String> codec = codec(bytes, at);
      if (codec.isPresent()) {
        findings.add(new Encoding(null, codec.get(), null, null, null, null));
        return;
      }
    }
  }

  /** Eleven bits that are set, a version, a layer, which AAC leaves out; then rates that exist. */
  private static Optional<String> codec(ByteSource bytes, long at) throws IOException {
    int head = bytes.unsigned16(at);
    int rates = bytes.unsigned8(at + 2);
    if ((head & 0xFFF6) == 0xFFF0) {
      return Optional.of("aac");
    }
    boolean exists = (rates >> 4) != 0 && (rates >> 4) != 15 && (rates >> 2 & 3) != 3;
    if ((head & 0xFFE0) != 0xFFE0 || (head >> 3 & 3) == 1 || !exists) {
      return Optional.empty();
    }
    return switch (head >> 1 & 3) {
      case 1 -> Optional.of("mp3");
      case 2 -> Optional.of("mp2");
      default -> Optional.empty();
    };
  }
}
