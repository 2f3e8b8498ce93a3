package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.spi.media.Encoding;

/** Windows' head of a recording, which stands in WAV, AVI and Windows media alike. */
final class WaveFormat {

  private static final int BITS = 14;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int EXTENSION = 24;

  private WaveFormat() {}

  static Encoding read(ByteSource head) throws IOException {
    int tag = head.little16(0);
    int bits = head.length() >= BITS + 2 ? head.little16(BITS) : 0;
    boolean extended = tag == EXTENSIBLE && head.length() >= EXTENSION + 2;
    String codec = Codecs.wave(extended ? head.little16(EXTENSION) : tag, bits).orElse(null);
    return new Encoding(null, codec, null, null, null, null);
  }
}
