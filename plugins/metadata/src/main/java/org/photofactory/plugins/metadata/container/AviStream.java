package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;

/** A stream of an AVI film: its head tells of what it is, its format how that is encoded. */
final class AviStream {

  private static final int SCALE = 20;
  private static final int RATE = 24;
  private static final int COMPRESSION = 16;

  private AviStream() {}

  static void read(List<RiffChunk> chunks, Findings findings) throws IOException {
    Optional<ByteSource> head = content(chunks, "strh");
    Optional<ByteSource> format = content(chunks, "strf");
    if (head.isEmpty() || format.isEmpty()) {
      return;
    }
    if (head.get().has(0, "auds")) {
      findings.add(WaveFormat.read(format.get()));
    } else if (head.get().has(0, "vids")) {
      findings.add(pictures(head.get(), format.get()));
    }
  }

  private static Encoding pictures(ByteSource head, ByteSource format) throws IOException {
    String codec = Codecs.picture(format.latin(COMPRESSION, 4)).orElse(null);
    double rate = (double) head.little32(RATE) / head.little32(SCALE);
    return new Encoding(
        codec,
        null,
        rate > 0 && Double.isFinite(rate) ? Double.valueOf(rate) : null,
        0,
        DynamicRange.SDR,
        null);
  }

  private static Optional<ByteSource> content(List<RiffChunk> chunks, String type) {
    return chunks.stream()
        .filter(chunk -> chunk.type().equals(type))
        .map(RiffChunk::content)
        .findFirst();
  }
}
