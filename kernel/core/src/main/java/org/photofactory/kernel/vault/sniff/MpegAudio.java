package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.Optional;

/**
 * MP3 and AAC, which have no signature but a sync word: two frames in a row must fit, or an ID3 tag
 * must lead. Tables: ISO 11172-3 2.4.2.3 and ISO 13818-3.
 */
final class MpegAudio implements Family {

  private static final int[] BITRATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] BITRATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    if (view.has(0, "ID3") && view.u8(3) < 5) {
      return Optional.of(Sniffed.audio("mpeg"));
    }
    int first = view.u16(0, false);
    if ((first & 0xFFF6) == 0xFFF0 && follows(view, adtsLength(view, 0), 0xFFF6, 0xFFF0)) {
      return Optional.of(Sniffed.audio("aac"));
    }
    if ((first & 0xFFE6) == 0xFFE2 && follows(view, layer3Length(view), 0xFFE6, 0xFFE2)) {
      return Optional.of(Sniffed.audio("mpeg"));
    }
    return Optional.empty();
  }

  private static boolean follows(FileView view, int length, int mask, int sync) throws IOException {
    return length > 0 && view.size() > length + 4L && (view.u16(length, false) & mask) == sync;
  }

  private static int adtsLength(FileView view, long at) throws IOException {
    long bits = view.u32(at + 3, false);
    int length = (int) ((bits >> 13) & 0x1FFF);
    return length >= 7 ? length : 0;
  }

  /** Bytes of the first layer III frame; 0 when its header is impossible. */
  private static int layer3Length(FileView view) throws IOException {
    int version = (view.u8(1) >> 3) & 3;
    int bits = view.u8(2);
    int rate = bits >> 4;
    int sampling = (bits >> 2) & 3;
    if (version == 1 || rate == 0 || rate == 15 || sampling == 3) {
      return 0;
    }
    boolean first = version == 3;
    int kilobits = (first ? BITRATES_1 : BITRATES_2)[rate];
    int hertz = SAMPLE_RATES[sampling] / (first ? 1 : version == 2 ? 2 : 4);
    return (first ? 144_000 : 72_000) * kilobits / hertz + ((bits >> 1) & 1);
  }
}
