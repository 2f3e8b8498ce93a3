package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;

/** How long plain sound files are: WAV by its bytes per second, FLAC by its samples. */
final class SoundFile {

  private static final int RIFF_HEAD = 12;
  private static final int BYTES_PER_SECOND = 8;

  /**
   * In the first block of a FLAC file: 20 bits of sample rate, 8 bits of form, 36 bits of samples.
   */
  private static final int FLAC_RATE = 18;

  private SoundFile() {}

  static void readWave(ByteSource bytes, Findings findings) throws IOException {
    long rate = 0;
    for (RiffChunk chunk : RiffChunk.in(bytes, RIFF_HEAD)) {
      if (chunk.type().equals("fmt ")) {
        rate = chunk.content().little32(BYTES_PER_SECOND);
      } else if (chunk.type().equals("data")) {
        last(chunk.content().length(), rate, findings);
      }
    }
  }

  static void readFlac(ByteSource bytes, Findings findings) throws IOException {
    long packed = bytes.signed64(FLAC_RATE);
    last(packed & 0xFFFFFFFFFL, packed >>> 44, findings);
  }

  private static void last(long units, long perSecond, Findings findings) {
    if (perSecond > 0) {
      findings.duration(Duration.ofMillis(Math.round(1000.0 * units / perSecond)));
    }
  }
}
