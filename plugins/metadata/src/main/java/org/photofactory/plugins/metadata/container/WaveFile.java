package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.Id3;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Music;

/** WAV: how long by its bytes per second, and what is played by its list of texts or by ID3. */
final class WaveFile {

  private static final int RIFF_HEAD = 12;
  private static final int BYTES_PER_SECOND = 8;
  private static final int LONGEST_TEXT = 1000;

  private WaveFile() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    long rate = 0;
    for (RiffChunk chunk : RiffChunk.in(bytes, RIFF_HEAD)) {
      switch (chunk.type()) {
        case "fmt " -> {
          rate = chunk.content().little32(BYTES_PER_SECOND);
          findings.add(WaveFormat.read(chunk.content()));
        }
        case "data" -> last(chunk.content().length(), rate, findings);
        case "LIST" -> Damage.contain(() -> findings.add(texts(chunk)));
        case "id3 ", "ID3 " -> Damage.contain(() -> findings.add(Id3.read(chunk.content())));
        default -> {}
      }
    }
  }

  private static Music texts(RiffChunk list) throws IOException {
    Tags tags = new Tags();
    for (RiffChunk chunk : list.list("INFO")) {
      int length = (int) Math.min(LONGEST_TEXT, chunk.content().length());
      tags.put(name(chunk.type()), text(chunk.content().read(0, length)));
    }
    return tags.comments();
  }

  /** By rule in the letters of the machine; what is no UTF-8 is taken for Latin. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String name(String type) {
    return switch (type) {
      case "INAM" -> "TITLE";
      case "IART" -> "ARTIST";
      case "IPRD" -> "ALBUM";
      case "ICRD" -> "DATE";
      case "IGNR" -> "GENRE";
      case "ITRK", "IPRT" -> "TRACK";
      default -> type;
    };
  }

  private static void last(long bytes, long perSecond, Findings findings) {
    if (perSecond > 0) {
      findings.duration(Duration.ofMillis(Math.round(1000.0 * bytes / perSecond)));
    }
  }
}
