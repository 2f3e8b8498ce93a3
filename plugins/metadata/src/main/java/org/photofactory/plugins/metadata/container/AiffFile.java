package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.sound.Id3;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;

/** AIFF and AIFC: big-endian chunks with the form of the samples, a few texts, and ID3. */
final class AiffFile {

  private static final int HEAD = 12;
  private static final int MOST_CHUNKS = 256;
  private static final int LONGEST_TEXT = 1000;

  private static final int FRAMES = 2;
  private static final int BITS = 6;
  private static final int RATE = 8;
  private static final int COMPRESSION = 18;

  /** By how much the exponent of a number of 80 bits is raised, and what its digits count. */
  private static final int RAISED = 16383 + 63;

  private AiffFile() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    Tags tags = new Tags();
    long at = HEAD;
    for (int count = 0; count < MOST_CHUNKS && at + 8 <= bytes.length(); count++) {
      long length = bytes.unsigned32(at + 4);
      String type = bytes.latin(at, 4);
      ByteSource content = bytes.slice(at + 8, at + 8 + length);
      Damage.contain(() -> readChunk(type, content, tags, findings));
      at += 8 + length + (length & 1);
    }
    findings.add(tags.comments());
  }

  private static void readChunk(String type, ByteSource content, Tags tags, Findings findings)
      throws IOException {
    switch (type) {
      case "COMM" -> readForm(content, findings);
      case "NAME" -> tags.put("TITLE", text(content));
      case "AUTH" -> tags.put("ARTIST", text(content));
      case "ID3 " -> findings.add(Id3.read(content));
      default -> {}
    }
  }

  private static void readForm(ByteSource content, Findings findings) throws IOException {
    boolean packed = content.length() >= COMPRESSION + 4;
    String way = packed ? content.latin(COMPRESSION, 4) : "NONE";
    int bits = content.unsigned16(BITS);
    Optional<String> codec =
        switch (way) {
          case "NONE", "twos" -> Optional.of(Codecs.pcm("s", bits, false));
          case "sowt" -> Optional.of(Codecs.pcm("s", bits, true));
          case "fl32", "FL32" -> Optional.of(Codecs.pcm("f", 32, false));
          default -> Codecs.sound(way);
        };
    findings.add(new Encoding(null, codec.orElse(null), null, null, null, null));
    int exponent = content.unsigned16(RATE) - RAISED;
    double rate = Math.scalb((double) (content.signed64(RATE + 2) >>> 1), exponent + 1);
    if (rate >= 1) {
      findings.duration(Duration.ofMillis(Math.round(1000.0 * content.unsigned32(FRAMES) / rate)));
    }
  }

  private static String text(ByteSource content) throws IOException {
    return content.latin(0, (int) Math.min(LONGEST_TEXT, content.length()));
  }
}
